import { type Range as TextRange, snapSelection } from '@shared/excerpt/make-excerpt'
import type { Gap } from './reader-view'
import type { PlacedExcerpts } from './use-source-text'

/** What is selected, brought to whole words' ends; null for a caret alone. */
export function selectedRange(
  text: string,
  selection: { readonly anchor: number; readonly focus: number } | null,
): TextRange | null {
  if (selection === null || selection.anchor === selection.focus) return null
  const { anchor, focus } = selection
  return snapSelection(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
}

/** The gap whose line was pressed. */
export function gapUnder(target: EventTarget, gaps: readonly Gap[]): Gap | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-gap]') : null
  const start = Number(line?.dataset['gap'])
  return gaps.find((gap) => gap.start === start) ?? null
}

/** The link and the innermost excerpt that an element or a piece of text lies in. */
export function under(target: EventTarget | null): {
  readonly url: string | null
  readonly excerpt: string | null
} {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  const ids = element?.closest<HTMLElement>('[data-excerpts]')?.dataset['excerpts']?.split(' ')
  return {
    url: element?.closest<HTMLElement>('[data-url]')?.dataset['url'] ?? null,
    excerpt: ids?.at(-1) ?? null,
  }
}

/** The place that an address or a request names: an excerpt's id, or `start-end`. */
export function placeNamed(at: string | null, placed: PlacedExcerpts): TextRange | null {
  if (at === null) return null
  const range = /^(\d+)-(\d+)$/.exec(at)
  if (range !== null) return { start: Number(range[1]), end: Number(range[2]) }
  return placed.places.find(({ id }) => id === at) ?? null
}
