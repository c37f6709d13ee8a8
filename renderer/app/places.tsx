import type { ComponentType } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { ClaimAside } from '@renderer/claim/ClaimAside'
import { ClaimList } from '@renderer/claim/ClaimList'
import { ClaimPage } from '@renderer/claim/ClaimPage'
import { ContradictionAside } from '@renderer/contradiction/ContradictionAside'
import { ContradictionList } from '@renderer/contradiction/ContradictionList'
import { ContradictionPage } from '@renderer/contradiction/ContradictionPage'
import { DossierAside } from '@renderer/dossier/DossierAside'
import { DossierList } from '@renderer/dossier/DossierList'
import { DossierPage } from '@renderer/dossier/DossierPage'
import { EntityAside } from '@renderer/entity/EntityAside'
import { EntityList } from '@renderer/entity/EntityList'
import { EntityPage } from '@renderer/entity/EntityPage'
import { ExcerptList } from '@renderer/excerpt/ExcerptList'
import { ExcerptPage } from '@renderer/excerpt/ExcerptPage'
import { FigureAside } from '@renderer/figure/FigureAside'
import { FigureList } from '@renderer/figure/FigureList'
import { FigurePage } from '@renderer/figure/FigurePage'
import { HistoryList } from '@renderer/history/HistoryList'
import { HistoryPage } from '@renderer/history/HistoryPage'
import { TrashView } from '@renderer/history/TrashView'
import { NoteList } from '@renderer/note/NoteList'
import { NotePage } from '@renderer/note/NotePage'
import { RelationList } from '@renderer/relation/RelationList'
import { RelationPage } from '@renderer/relation/RelationPage'
import { ResponseList } from '@renderer/response/ResponseList'
import { ResponsePage } from '@renderer/response/ResponsePage'
import { ShipmentAside } from '@renderer/shipment/ShipmentAside'
import { ShipmentList } from '@renderer/shipment/ShipmentList'
import { ShipmentPage } from '@renderer/shipment/ShipmentPage'
import { ShipmentTable } from '@renderer/shipment/ShipmentTable'
import { SourceAside } from '@renderer/source/SourceAside'
import { SourceList } from '@renderer/source/SourceList'
import { SourceReader } from '@renderer/source/SourceReader'
import { EmptyState } from '@renderer/ui/EmptyState'
import type { Creating } from './NewRecord'
import type { View } from './route'
import { selectionActions } from './selection-actions'

/** What the views of a place may ask of the window. */
export type PlaceTools = {
  /** Shows a record of this place; `within` is a place inside it. */
  readonly select: (id: string, within?: string) => void
  readonly create: (noun: Creating['noun'], from?: Excerpt | null, about?: Creating['about']) => void
  readonly goTo: (view: View, id?: string | null) => void
}

type ListProps = { readonly selected: string | null; readonly tools: PlaceTools }
type PageProps = { readonly id: string | null; readonly at: string | null; readonly tools: PlaceTools }
type AsideProps = { readonly id: string; readonly at: string | null; readonly tools: PlaceTools }

export type Place = {
  readonly label: string
  readonly asideLabel?: string
  readonly list?: ComponentType<ListProps>
  readonly page: ComponentType<PageProps>
  readonly aside?: ComponentType<AsideProps>
}

type NounList = ComponentType<{
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}>
type NounView = ComponentType<{ readonly id: string }>

/** The list column of a noun whose records are made by a dialog. */
const listOf =
  (List: NounList, noun: Creating['noun']): ComponentType<ListProps> =>
  ({ selected, tools }) => (
    <List selected={selected} onSelect={tools.select} onNew={() => tools.create(noun)} />
  )

/** The main column of a noun, with a sentence where nothing is chosen. */
const pageOf =
  (Page: NounView, nothing: string): ComponentType<PageProps> =>
  ({ id }) =>
    id === null ? <EmptyState>{nothing}</EmptyState> : <Page id={id} />

const asideOf =
  (Aside: NounView): ComponentType<AsideProps> =>
  ({ id }) => <Aside id={id} />

/** The places of a case: what stands in each column. */
export const PLACES: Readonly<Record<View, Place>> = {
  sources: {
    label: 'Sources',
    asideLabel: 'In this source',
    list: listOf(SourceList, 'source'),
    page: ({ id, at, tools }) =>
      id === null ? (
        <EmptyState>Choose a source to read it. Select words in it to clip them.</EmptyState>
      ) : (
        <SourceReader id={id} at={at} selectionActions={selectionActions(tools)} />
      ),
    aside: ({ id, at, tools }) => <SourceAside id={id} at={at} onAt={(within) => tools.select(id, within)} />,
  },
  excerpts: {
    label: 'Excerpts',
    list: ({ selected, tools }) => (
      <ExcerptList selected={selected} onSelect={tools.select} onNew={() => tools.goTo('sources')} />
    ),
    page: pageOf(ExcerptPage, 'Choose an excerpt to see where it stands and what rests on it.'),
  },
  entities: {
    label: 'Entities',
    list: listOf(EntityList, 'entity'),
    page: pageOf(EntityPage, 'Choose an entity to see everything about it.'),
    aside: asideOf(EntityAside),
  },
  relations: {
    label: 'Relations',
    list: listOf(RelationList, 'relation'),
    page: pageOf(RelationPage, 'A relation is a dated link between two entities, with its evidence.'),
  },
  figures: {
    label: 'Figures',
    list: listOf(FigureList, 'figure'),
    page: pageOf(FigurePage, 'A figure is a number as a source gives it, with what it measures.'),
    aside: asideOf(FigureAside),
  },
  shipments: {
    label: 'Shipments',
    list: listOf(ShipmentList, 'shipment'),
    page: ({ id, tools }) =>
      id === null ? (
        <ShipmentTable selected={null} onSelect={tools.select} onNew={() => tools.create('shipment')} />
      ) : (
        <ShipmentPage id={id} />
      ),
    aside: asideOf(ShipmentAside),
  },
  claims: {
    label: 'Claims',
    list: listOf(ClaimList, 'claim'),
    page: pageOf(
      ClaimPage,
      'A claim is what somebody asserted, denied, promised or warned, with what it covers.',
    ),
    aside: asideOf(ClaimAside),
  },
  contradictions: {
    label: 'Contradictions',
    asideLabel: 'Right of reply and origins',
    list: listOf(ContradictionList, 'contradiction'),
    page: pageOf(ContradictionPage, 'Choose a contradiction, or set a claim against the record.'),
    aside: ({ id, tools }) => (
      <ContradictionAside
        id={id}
        onAsk={(party, contradiction) => tools.create('response', null, { party, contradiction })}
      />
    ),
  },
  responses: {
    label: 'Responses',
    list: listOf(ResponseList, 'response'),
    page: pageOf(ResponsePage, 'Choose a response to see what was put to whom, and what came back.'),
  },
  notes: {
    label: 'Notes',
    list: listOf(NoteList, 'note'),
    page: pageOf(NotePage, 'Choose a note, or write one.'),
  },
  dossier: {
    label: 'Dossiers',
    asideLabel: 'Contents',
    list: ({ selected, tools }) => <DossierList selected={selected} onSelect={tools.select} />,
    page: pageOf(
      DossierPage,
      'A dossier is an ordered document built from the case. Choose one, or start one.',
    ),
    aside: asideOf(DossierAside),
  },
  history: {
    label: 'History',
    list: ({ selected, tools }) => <HistoryList selected={selected} onSelect={tools.select} />,
    page: pageOf(HistoryPage, 'Choose a change to see what it did, and to take it back.'),
  },
  trash: { label: 'Trash', page: () => <TrashView /> },
}
