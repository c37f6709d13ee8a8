import type { ChangeId, EntityId, ExcerptId, ItemId, SourceId, VerdictId } from '@shared/kernel/ids'
import type { DateField } from '@shared/kernel/fields'
import { assertNever, err, fault, ok, type Result } from '@shared/kernel/result'
import { shipmentFromFigure } from '@shared/shipment/from-figure'
import type { Rendition } from '@shared/source/rendition'
import { claimDraft } from '@shared/suggest/tray/claim-draft'
import { entityOfName, entityOfWords, withSpelling } from '@shared/suggest/tray/entity-draft'
import { figureDrafts } from '@shared/suggest/tray/figure-drafts'
import type { KnownNames } from '@shared/suggest/tray/known-names'
import { namesParty } from '@shared/suggest/tray/names-party'
import { responseDraft } from '@shared/suggest/tray/response-draft'
import { type TrayItem, verdictKind } from '@shared/suggest/tray/tray-item'
import type { FigureSuggestion } from '@shared/suggest/suggestion'
import { excerptAt } from '@renderer/record/excerpt-at'
import type { Store } from '@renderer/store/store'
import type { Transaction } from '@renderer/store/transaction'

/** What a decision is made with. */
export type Deciding = {
  readonly store: Store
  readonly rendition: Pick<Rendition, 'id' | 'source'>
  readonly text: string
  readonly known: KnownNames
  /** The day the source was published. */
  readonly published: DateField
}

/** How it is accepted: a figure as a shipment too, a response for a party that a person chose. */
export type Way = { readonly shipment?: boolean; readonly party?: EntityId }

/** A decision that was saved: the change that holds all of it, and the record to open, '' where none was made. */
export type Decided = { readonly change: ChangeId; readonly record: string }

const NOTHING = fault('suggest.nothing', 'There is nothing to decide here. Nothing was saved.')
const NO_PARTY = fault('suggest.no-party', 'Say first who was asked. Nothing was saved.')

/**
 * Accepts a suggestion as one change: the words as an excerpt (the one that is there is used again), what they become,
 * and the verdict. Faults: `suggest.nothing` for a date, `suggest.no-party` for a response that names nobody, those of
 * clipping and of the store.
 */
export async function accept(deciding: Deciding, item: TrayItem, way: Way = {}): Promise<Result<Decided>> {
  const { store, rendition, text } = deciding
  const kind = verdictKind(item.matter)
  if (kind === null) return err(NOTHING)
  if (item.matter.kind === 'response' && way.party === undefined && !namesParty(item.matter.response.party))
    return err(NO_PARTY)
  const clipped = await excerptAt(store, rendition, text, item.words)
  if (!clipped.ok) return clipped
  let record = ''
  const change = await store.commit(labelOf(item, way), async (tx) => {
    const { there, draft } = clipped.value
    const excerpt = there ?? tx.create('excerpt', draft)
    const made = await make(tx, deciding, item, excerpt.id, way)
    record = made[0] ?? ''
    tx.create('verdict', {
      key: item.key,
      kind,
      source: rendition.source,
      decision: 'accepted',
      why: '',
      made: [...made, excerpt.id].map((one) => ({ id: store.newItemId(), record: one })),
    })
  })
  if (!change.ok) return change
  return change.value === null ? err(NOTHING) : ok({ change: change.value.id, record })
}

/** Refuses a suggestion for the whole case, wherever the same words are found again. */
export async function refuse(store: Store, source: SourceId, item: TrayItem): Promise<Result<Decided>> {
  const kind = verdictKind(item.matter)
  if (kind === null) return err(NOTHING)
  const change = await store.commit('Refuse a suggestion', (tx) => {
    tx.create('verdict', { key: item.key, kind, source, decision: 'refused', why: '', made: [] })
  })
  if (!change.ok) return change
  return change.value === null ? err(NOTHING) : ok({ change: change.value.id, record: '' })
}

/** Takes refusals back: what they were about is asked again. */
export const askAgain = (store: Store, verdicts: readonly VerdictId[]) =>
  store.commit('Take back the refusal of a suggestion', async (tx) => {
    for (const id of verdicts) await tx.trash('verdict', id)
  })

function labelOf({ matter }: TrayItem, { shipment = false }: Way): string {
  switch (matter.kind) {
    case 'name':
      return 'Accept a suggested name'
    case 'link':
      return 'Accept a suggested mention'
    case 'same-as':
      return 'Accept a suggested spelling'
    case 'figure':
      return shipment ? 'Accept a suggested figure as a shipment' : 'Accept a suggested figure'
    case 'claim':
      return 'Accept a suggested claim'
    case 'response':
      return 'Accept a suggested response'
    case 'date':
      return 'Accept a suggested date'
    default:
      return assertNever(matter)
  }
}

/** Makes the records, the one to open first. */
async function make(
  tx: Transaction,
  { store, known, published }: Deciding,
  { matter }: TrayItem,
  excerpt: ExcerptId,
  way: Way,
): Promise<string[]> {
  const { newItemId } = store
  switch (matter.kind) {
    case 'name': {
      const entity = tx.create('entity', entityOfName(matter.name, excerpt, newItemId))
      await mention(tx, excerpt, entity.id, newItemId())
      return [entity.id]
    }
    case 'link':
      await mention(tx, excerpt, matter.entity, newItemId())
      return [matter.entity]
    case 'same-as': {
      const { entity, name, near } = matter
      const names = (await tx.get('entity', entity))?.names ?? []
      await tx.update('entity', entity, {
        names: withSpelling(names, name.caption, near, excerpt, newItemId()),
      })
      await mention(tx, excerpt, entity, newItemId())
      return [entity]
    }
    case 'figure':
      return makeFigures(tx, matter.figure, known, excerpt, newItemId, way.shipment === true)
    case 'claim': {
      const claim = tx.create('claim', claimDraft(matter.claim, known, published, excerpt, newItemId))
      if (claim.speaker.entity !== null) await mention(tx, excerpt, claim.speaker.entity, newItemId())
      return [claim.id]
    }
    case 'response': {
      const { response } = matter
      const there = way.party ?? known.named(response.party)
      const party = there ?? tx.create('entity', entityOfWords(response.party, excerpt, newItemId)).id
      const made = tx.create('response', responseDraft(response, party, excerpt))
      await mention(tx, excerpt, party, newItemId())
      return there === null ? [made.id, party] : [made.id]
    }
    case 'date':
      return []
    default:
      return assertNever(matter)
  }
}

/** One figure for each amount; a shipment says all of them, and keeps the link to the first. */
function makeFigures(
  tx: Transaction,
  suggestion: FigureSuggestion,
  known: KnownNames,
  excerpt: ExcerptId,
  newItemId: () => ItemId,
  shipment: boolean,
): string[] {
  const figures = figureDrafts(suggestion, known, excerpt).map((draft) => tx.create('figure', draft))
  const ids = figures.map(({ id }) => id)
  const drafts = shipment
    ? figures.flatMap((figure) => {
        const draft = shipmentFromFigure(figure, newItemId)
        return draft.ok ? [draft.value] : []
      })
    : []
  const [first, ...others] = drafts
  if (first === undefined) return ids
  const value = first.value ?? others.find((other) => other.value !== null)?.value ?? null
  const made = tx.create('shipment', { ...first, value })
  return [made.id, ...ids]
}

/** Notes that the words mention an entity, once. */
async function mention(tx: Transaction, excerpt: ExcerptId, entity: EntityId, item: ItemId): Promise<void> {
  const mentions = (await tx.get('excerpt', excerpt))?.mentions ?? []
  if (mentions.some((one) => one.entity === entity)) return
  await tx.update('excerpt', excerpt, { mentions: [...mentions, { id: item, entity }] })
}
