import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import styles from './CommandPalette.module.css'
import { nextEntry, OptionList } from './OptionList'
import { KeyScope } from './use-keys'
import { useAwaited } from './use-awaited'
import { useOptions } from './use-options'
import type { Option, OptionSource } from './use-options'
import { VisuallyHidden } from './VisuallyHidden'

export type CommandPaletteProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly label: string
  readonly placeholder?: string
  /** What is found, in the order to show; entries of one `group` next to each other. Asked with '' at first. */
  readonly options: OptionSource
  readonly onChoose: (option: Option) => void
  readonly render?: (option: Option) => ReactNode
  /** A line under the list. */
  readonly footer?: ReactNode
}

/** One field that finds and does: the list follows what is typed; arrows and Enter choose, Escape closes. */
export const CommandPalette = (props: CommandPaletteProps) => (
  <ModalOverlay
    className={styles['veil'] ?? ''}
    isOpen={props.open}
    onOpenChange={(next) => next || props.onClose()}
    isDismissable
  >
    <Modal className={styles['modal'] ?? ''}>
      <AriaDialog className={styles['dialog'] ?? ''} aria-label={props.label}>
        <KeyScope exclusive>
          <Finder {...props} />
        </KeyScope>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

const Finder = ({ label, placeholder, options, onChoose, onClose, render, footer }: CommandPaletteProps) => {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(-1)
  const listId = useId()
  const found = useOptions(options, query, true)
  const entries = found.options.map((option) => ({ type: 'option' as const, option }))
  const ready = active >= 0 && active < entries.length ? active : nextEntry(entries, -1, 1)
  const choose = (place: number) => {
    const entry = entries[place]
    if (entry === undefined || entry.option.disabled !== undefined) return
    onClose()
    onChoose(entry.option)
  }
  const awaitAnswer = useAwaited(query, true, found.pending, () => choose(ready))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(nextEntry(entries, ready, 1))
    else if (event.key === 'ArrowUp') setActive(nextEntry(entries, ready, -1))
    else if (event.key === 'PageDown') setActive(Math.min(entries.length - 1, ready + 8))
    else if (event.key === 'PageUp') setActive(Math.max(0, ready - 8))
    else if (event.key === 'Enter') {
      if (found.pending) awaitAnswer()
      else choose(ready)
    } else return
    event.preventDefault()
  }
  const message = found.failed
    ? 'The search did not work.'
    : entries.length === 0
      ? found.pending
        ? 'Looking…'
        : 'Nothing found.'
      : undefined
  return (
    <>
      <input
        className={styles['input']}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(ready >= 0 && { 'aria-activedescendant': `${listId}-${ready}` })}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        placeholder={placeholder ?? label}
        autoFocus
        dir="auto"
        spellCheck={false}
        autoComplete="off"
      />
      <div className={styles['list']} aria-busy={found.pending}>
        <OptionList
          id={listId}
          label={label}
          entries={entries}
          active={ready}
          onActive={setActive}
          onChoose={choose}
          render={render}
          message={message}
        />
      </div>
      {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
      <VisuallyHidden live>{message ?? `${entries.length} found`}</VisuallyHidden>
    </>
  )
}
