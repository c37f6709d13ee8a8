import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { cx } from './class-names'
import controls from './Control.module.css'
import type { ControlProps } from './Field'
import { nextEntry, OptionList } from './OptionList'
import type { OptionEntry } from './OptionList'
import styles from './OptionInput.module.css'
import { useAwaited } from './use-awaited'
import { fold, useOptions } from './use-options'
import type { Option, OptionSource } from './use-options'
import { VisuallyHidden } from './VisuallyHidden'

export type OptionInputProps = {
  readonly control: ControlProps
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  /** What to look for; the text itself unless it only shows what is chosen already. */
  readonly query: string
  readonly source: OptionSource
  readonly onChoose: (option: Option) => void
  readonly onCreate?: ((text: string) => void) | undefined
  readonly createLabel?: ((text: string) => string) | undefined
  /** Enter with nothing chosen from the list; true when it was used. */
  readonly onEnter?: ((text: string) => boolean) | undefined
  /** Backspace in an empty field. */
  readonly onBack?: (() => void) | undefined
  /** The focus left with nothing taken, or Escape was pressed with the list closed. */
  readonly onLeave?: ((why: 'blur' | 'escape') => void) | undefined
  readonly leaveOut?: ReadonlySet<string> | undefined
  readonly chosen?: string | undefined
  readonly render?: ((option: Option) => ReactNode) | undefined
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  /** Without the box, inside another's. */
  readonly bare?: boolean
  readonly input?: RefObject<HTMLInputElement | null>
}

const NONE: ReadonlySet<string> = new Set()

/** A text field with a list under it that follows what is typed (the combobox pattern, list on the top layer). */
export const OptionInput = (props: OptionInputProps) => {
  const { text, query, onCreate, leaveOut = NONE } = props
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const own = useRef<HTMLInputElement>(null)
  const input = props.input ?? own
  const found = useOptions(props.source, query, open)
  const typed = text.trim()
  const options = found.options.filter((option) => !leaveOut.has(option.id))
  const offersCreate =
    onCreate !== undefined &&
    typed !== '' &&
    !found.options.some((option) => fold(option.label) === fold(typed))
  const entries: readonly OptionEntry[] = [
    ...options.map((option) => ({ type: 'option' as const, option })),
    ...(offersCreate
      ? [{ type: 'create' as const, label: props.createLabel?.(typed) ?? `Add “${typed}”` }]
      : []),
  ]
  // While something is typed, the first fitting entry is ready for Enter.
  const ready =
    active >= 0 && active < entries.length ? active : query === '' ? -1 : nextEntry(entries, -1, 1)

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (place: number) => {
    const entry = entries[place]
    if (entry === undefined) return
    close()
    if (entry.type === 'create') onCreate?.(typed)
    else props.onChoose(entry.option)
  }
  const awaitAnswer = useAwaited(query, open, found.pending, () => choose(ready))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (open) setActive(nextEntry(entries, ready, event.key === 'ArrowDown' ? 1 : -1))
      else setOpen(true)
    } else if (event.key === 'Enter') {
      if (open && ready >= 0 && !found.pending) {
        event.preventDefault()
        choose(ready)
      } else if (open && found.pending) {
        event.preventDefault()
        awaitAnswer()
      } else if (props.onEnter?.(text) === true) {
        event.preventDefault()
        close()
      }
    } else if (event.key === 'Tab') {
      // What is ready for Enter is taken by going on, too.
      if (open && query !== '' && ready >= 0 && !found.pending) choose(ready)
    } else if (event.key === 'Escape') {
      if (open) close()
      else if (props.onLeave !== undefined && query !== '') props.onLeave('escape')
      else return
      event.preventDefault()
      event.stopPropagation()
    } else if (event.key === 'Backspace' && text === '') props.onBack?.()
  }
  const message = found.failed
    ? 'The list could not be read.'
    : found.pending && entries.length === 0
      ? 'Looking…'
      : entries.length === 0 && query !== ''
        ? 'Nothing found.'
        : undefined
  const shown = open && (entries.length > 0 || message !== undefined)
  return (
    <>
      <input
        {...props.control}
        ref={input}
        className={cx(controls['control'], props.bare === true && controls['bare'])}
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-controls={listId}
        {...(shown && ready >= 0 && { 'aria-activedescendant': `${listId}-${ready}` })}
        value={text}
        onChange={(event) => {
          props.onText(event.target.value)
          setActive(-1)
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          const named = open && query !== '' && !found.pending ? placeOfLabel(entries, typed) : -1
          close()
          if (named >= 0) choose(named)
          else props.onLeave?.('blur')
        }}
        placeholder={props.placeholder}
        disabled={props.disabled}
        autoFocus={props.autoFocus}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
      />
      {shown && (
        <Under input={input}>
          <OptionList
            id={listId}
            label={props.label}
            entries={entries}
            active={ready}
            onActive={setActive}
            onChoose={choose}
            chosen={props.chosen}
            render={props.render}
            message={message}
          />
        </Under>
      )}
      <VisuallyHidden live>{shown ? (message ?? `${entries.length} in the list`) : ''}</VisuallyHidden>
    </>
  )
}

/** What is said of words that the focus left behind: they stay in the field, and are not the choice. */
export const notTaken = (words: string): string =>
  `“${words.trim()}” is not taken yet. Take an entry of the list, or press Escape to drop it.`

/** Where the option stands that is called just this, if it can be chosen. */
const placeOfLabel = (entries: readonly OptionEntry[], words: string): number =>
  entries.findIndex(
    (entry) =>
      entry.type === 'option' &&
      entry.option.disabled === undefined &&
      fold(entry.option.label) === fold(words),
  )

/** A box on the top layer, hung under the input (CSS anchor positioning), so that nothing clips it. */
const Under = ({ input, children }: { input: RefObject<HTMLInputElement | null>; children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  const anchor = `--under-${useId().replaceAll(/[^\w-]/g, '')}`
  useLayoutEffect(() => {
    const field = input.current
    field?.style.setProperty('anchor-name', anchor)
    box.current?.style.setProperty('position-anchor', anchor)
    box.current?.showPopover()
    return () => {
      field?.style.removeProperty('anchor-name')
    }
  }, [input, anchor])
  // Pressing the list's scroll bar must not take the focus out of the field.
  useEffect(() => {
    const element = box.current
    const keep = (event: Event) => event.preventDefault()
    element?.addEventListener('mousedown', keep)
    return () => element?.removeEventListener('mousedown', keep)
  }, [])
  return (
    <div ref={box} popover="manual" className={styles['under']}>
      {children}
    </div>
  )
}
