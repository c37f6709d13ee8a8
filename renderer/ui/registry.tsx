import { createContext, useContext } from 'react'
import type { ComponentType, ReactNode } from 'react'

/** What every card takes: the short view of one record, for use inside another's view. */
export type RecordCardProps = {
  readonly id: string
  readonly compact?: boolean
  readonly onOpen?: () => void
}

/** What every picker takes: a field that finds one record by typing. */
export type PickerProps = {
  readonly onPick: (id: string) => void
  readonly label: string
  readonly exclude?: readonly string[]
  readonly autoFocus?: boolean
}

/** Cards and pickers by noun, and the way to a record's own view. Made by the composition root. */
export type Registry = {
  readonly cards: Readonly<Record<string, ComponentType<RecordCardProps>>>
  readonly pickers: Readonly<Record<string, ComponentType<PickerProps>>>
  /** Shows the record; `at` is a place inside it, as its noun writes places. */
  readonly open: (id: string, at?: string) => void
}

const EMPTY: Registry = { cards: {}, pickers: {}, open: () => undefined }
const RegistryContext = createContext<Registry>(EMPTY)

export const RegistryProvider = ({ registry, children }: { registry: Registry; children: ReactNode }) => (
  <RegistryContext value={registry}>{children}</RegistryContext>
)

export const useRegistry = (): Registry => useContext(RegistryContext)

/** The card of a record of any noun. Opens the record unless `onOpen` says otherwise; shows the id where no card is known. */
export const RecordCard = ({ noun, ...props }: RecordCardProps & { noun: string }) => {
  const registry = useRegistry()
  const Card = registry.cards[noun]
  if (Card === undefined) return <code>{props.id}</code>
  return <Card onOpen={() => registry.open(props.id)} {...props} />
}

/** The picker of a noun; nothing where none is known. */
export const RecordPicker = ({ noun, ...props }: PickerProps & { noun: string }) => {
  const Picker = useRegistry().pickers[noun]
  return Picker === undefined ? null : <Picker {...props} />
}
