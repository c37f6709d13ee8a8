import type { ComponentType } from 'react'
import { SourceList } from '@renderer/source/SourceList'
import { EmptyState } from '@renderer/ui/EmptyState'
import { later } from '@renderer/ui/later'
import type { Creating } from './NewRecord'
import type { View } from './route'
import type { PlaceTools } from './place-tools'

const ClaimAside = later(() => import('@renderer/claim/ClaimAside').then((module) => module.ClaimAside))
const ClaimList = later(() => import('@renderer/claim/ClaimList').then((module) => module.ClaimList))
const ClaimPlace = later(() => import('./ClaimPlace').then((module) => module.ClaimPlace))
const ContradictionAside = later(() =>
  import('@renderer/contradiction/ContradictionAside').then((module) => module.ContradictionAside),
)
const ContradictionList = later(() =>
  import('@renderer/contradiction/ContradictionList').then((module) => module.ContradictionList),
)
const ContradictionPlace = later(() =>
  import('./ContradictionPlace').then((module) => module.ContradictionPlace),
)
const DossierAside = later(() =>
  import('@renderer/dossier/DossierAside').then((module) => module.DossierAside),
)
const DossierList = later(() => import('@renderer/dossier/DossierList').then((module) => module.DossierList))
const DossierPage = later(() => import('@renderer/dossier/DossierPage').then((module) => module.DossierPage))
const EntityAside = later(() => import('@renderer/entity/EntityAside').then((module) => module.EntityAside))
const EntityList = later(() => import('@renderer/entity/EntityList').then((module) => module.EntityList))
const EntityPage = later(() => import('@renderer/entity/EntityPage').then((module) => module.EntityPage))
const ExcerptList = later(() => import('@renderer/excerpt/ExcerptList').then((module) => module.ExcerptList))
const ExcerptPage = later(() => import('@renderer/excerpt/ExcerptPage').then((module) => module.ExcerptPage))
const FigureAside = later(() => import('@renderer/figure/FigureAside').then((module) => module.FigureAside))
const FigureList = later(() => import('@renderer/figure/FigureList').then((module) => module.FigureList))
const FigurePage = later(() => import('@renderer/figure/FigurePage').then((module) => module.FigurePage))
const HistoryList = later(() => import('@renderer/history/HistoryList').then((module) => module.HistoryList))
const HistoryPage = later(() => import('@renderer/history/HistoryPage').then((module) => module.HistoryPage))
const TrashView = later(() => import('@renderer/history/TrashView').then((module) => module.TrashView))
const NoteList = later(() => import('@renderer/note/NoteList').then((module) => module.NoteList))
const NotePage = later(() => import('@renderer/note/NotePage').then((module) => module.NotePage))
const RelationList = later(() =>
  import('@renderer/relation/RelationList').then((module) => module.RelationList),
)
const RelationPage = later(() =>
  import('@renderer/relation/RelationPage').then((module) => module.RelationPage),
)
const ResponseList = later(() =>
  import('@renderer/response/ResponseList').then((module) => module.ResponseList),
)
const ResponsePage = later(() =>
  import('@renderer/response/ResponsePage').then((module) => module.ResponsePage),
)
const ShipmentAside = later(() =>
  import('@renderer/shipment/ShipmentAside').then((module) => module.ShipmentAside),
)
const ShipmentList = later(() =>
  import('@renderer/shipment/ShipmentList').then((module) => module.ShipmentList),
)
const ShipmentPage = later(() =>
  import('@renderer/shipment/ShipmentPage').then((module) => module.ShipmentPage),
)
const ShipmentTable = later(() =>
  import('@renderer/shipment/ShipmentTable').then((module) => module.ShipmentTable),
)
const SourceColumn = later(() => import('./SourceColumn').then((module) => module.SourceColumn))
const SourcePlace = later(() => import('./SourcePlace').then((module) => module.SourcePlace))
const TableList = later(() => import('@renderer/table/TableList').then((module) => module.TableList))
const TablePlace = later(() => import('./TablePlace').then((module) => module.TablePlace))

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
        <SourcePlace key={id} id={id} at={at} tools={tools} />
      ),
    aside: SourceColumn,
  },
  tables: {
    label: 'Tables',
    list: listOf(TableList, 'source'),
    page: ({ id, at, tools }) =>
      id === null ? (
        <EmptyState>Choose a table to see its rows, to count, correct, cite and take them up.</EmptyState>
      ) : (
        <TablePlace key={id} id={id} at={at} onAt={(row) => tools.select(id, row)} />
      ),
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
      ClaimPlace,
      'A claim is what somebody asserted, denied, promised or warned, with what it covers.',
    ),
    aside: asideOf(ClaimAside),
  },
  contradictions: {
    label: 'Contradictions',
    asideLabel: 'Right of reply and origins',
    list: listOf(ContradictionList, 'contradiction'),
    page: pageOf(ContradictionPlace, 'Choose a contradiction, or set a claim against the record.'),
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
