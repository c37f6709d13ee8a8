import type { ComponentType } from 'react'
import { ClaimCard } from '@renderer/claim/ClaimCard'
import { ClaimPicker } from '@renderer/claim/ClaimPicker'
import { ContradictionCard } from '@renderer/contradiction/ContradictionCard'
import { ContradictionPicker } from '@renderer/contradiction/ContradictionPicker'
import { DossierCard } from '@renderer/dossier/DossierCard'
import { EntityCard } from '@renderer/entity/EntityCard'
import { EntityPicker } from '@renderer/entity/EntityPicker'
import { ExcerptCard } from '@renderer/excerpt/ExcerptCard'
import { ExcerptPicker } from '@renderer/excerpt/ExcerptPicker'
import { FigureCard } from '@renderer/figure/FigureCard'
import { FigurePicker } from '@renderer/figure/FigurePicker'
import { NoteCard } from '@renderer/note/NoteCard'
import { NotePicker } from '@renderer/note/NotePicker'
import { RelationCard } from '@renderer/relation/RelationCard'
import { ResponseCard } from '@renderer/response/ResponseCard'
import { ShipmentCard } from '@renderer/shipment/ShipmentCard'
import { ShipmentPicker } from '@renderer/shipment/ShipmentPicker'
import { SourceCard } from '@renderer/source/SourceCard'
import { SourcePicker } from '@renderer/source/SourcePicker'
import { RowCard } from '@renderer/table/RowCard'
import type { PickerProps, RecordCardProps } from '@renderer/ui/registry'
import { AnyPicker } from './AnyPicker'

/** How each noun shows a record inside another's view. */
export const CARDS = {
  source: SourceCard,
  excerpt: ExcerptCard,
  entity: EntityCard,
  relation: RelationCard,
  figure: FigureCard,
  shipment: ShipmentCard,
  row: RowCard,
  claim: ClaimCard,
  note: NoteCard,
  contradiction: ContradictionCard,
  response: ResponseCard,
  dossier: DossierCard,
} as const satisfies Readonly<Record<string, ComponentType<RecordCardProps>>>

/** How each noun lets one of its records be chosen; `any` finds all that can be cited. */
export const PICKERS = {
  any: AnyPicker,
  source: SourcePicker,
  excerpt: ExcerptPicker,
  entity: EntityPicker,
  figure: FigurePicker,
  shipment: ShipmentPicker,
  claim: ClaimPicker,
  note: NotePicker,
  contradiction: ContradictionPicker,
} as const satisfies Readonly<Record<string, ComponentType<PickerProps>>>
