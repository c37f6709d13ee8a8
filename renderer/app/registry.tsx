import type { ComponentType } from 'react'
import type { PickerProps, RecordCardProps } from '@renderer/ui/registry'
import { later } from '@renderer/ui/later'
import type { CARDS as Cards, PICKERS as Pickers } from './record-views'

let views: { readonly CARDS: typeof Cards; readonly PICKERS: typeof Pickers } | undefined

/** Cards and pickers of all nouns, in one piece of code that the first list of a case does not wait for. */
export const readRecordViews = async () => (views = await import('./record-views'))

const card = (noun: keyof typeof Cards): ComponentType<RecordCardProps> =>
  later(async () => (await readRecordViews()).CARDS[noun], { read: () => views?.CARDS[noun] })
const picker = (noun: keyof typeof Pickers): ComponentType<PickerProps> =>
  later(async () => (await readRecordViews()).PICKERS[noun], {
    read: () => views?.PICKERS[noun],
    takesKeys: true,
  })

/** How each noun shows a record inside another's view. */
export const CARDS = {
  source: card('source'),
  excerpt: card('excerpt'),
  entity: card('entity'),
  relation: card('relation'),
  figure: card('figure'),
  shipment: card('shipment'),
  row: card('row'),
  claim: card('claim'),
  note: card('note'),
  contradiction: card('contradiction'),
  response: card('response'),
  dossier: card('dossier'),
} as const satisfies Readonly<Record<keyof typeof Cards, ComponentType<RecordCardProps>>>

/** How each noun lets one of its records be chosen; `any` finds all that can be cited. */
export const PICKERS = {
  any: picker('any'),
  source: picker('source'),
  excerpt: picker('excerpt'),
  entity: picker('entity'),
  figure: picker('figure'),
  shipment: picker('shipment'),
  claim: picker('claim'),
  note: picker('note'),
  contradiction: picker('contradiction'),
} as const satisfies Readonly<Record<keyof typeof Pickers, ComponentType<PickerProps>>>
