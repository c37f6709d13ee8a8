import type { Direction, Motion } from '@shared/excerpt/caret'

/** What a key does to the caret. Lines and pages need the layout; the other steps are the text's own. */
export type CaretStep =
  | {
      readonly by: Motion | LayoutStep['by'] | 'page'
      readonly direction: Direction
      readonly extend: boolean
    }
  | { readonly by: 'all' }

/** A step that the browser takes, since only it knows where lines end. */
export type LayoutStep = {
  readonly by: 'line' | 'lineboundary'
  readonly direction: Direction
  readonly extend: boolean
}

export type CaretKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The step of a key, or null for a key that is not the caret's: arrows by characters and lines, Ctrl with an arrow by
 * words, Alt with one (and Ctrl with up and down) by sentences, Home and End, Page Up and Down, Shift extends. On a
 * Mac Alt and Ctrl change places and Cmd stands for Home and End, as there in every text.
 */
export function caretStep(
  { key, ctrlKey, metaKey, altKey, shiftKey: extend }: CaretKey,
  mac: boolean,
): CaretStep | null {
  const jump = mac ? metaKey : ctrlKey
  const byWord = mac ? altKey : ctrlKey
  const bySentence = mac ? ctrlKey : altKey
  const direction: Direction = /^(?:ArrowRight|ArrowDown|End|PageDown)$/.test(key) ? 'forward' : 'backward'
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      if (mac && metaKey) return { by: 'lineboundary', direction, extend }
      return { by: bySentence ? 'sentence' : byWord ? 'word' : 'character', direction, extend }
    case 'ArrowUp':
    case 'ArrowDown':
      if (mac && metaKey) return { by: 'text', direction, extend }
      return { by: ctrlKey || altKey ? 'sentence' : 'line', direction, extend }
    case 'Home':
    case 'End':
      return { by: jump ? 'text' : 'lineboundary', direction, extend }
    case 'PageUp':
    case 'PageDown':
      return ctrlKey || altKey || metaKey ? null : { by: 'page', direction, extend }
    case 'a':
    case 'A':
      return jump && !altKey && !extend ? { by: 'all' } : null
    default:
      return null
  }
}
