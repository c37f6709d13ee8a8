import type { EntityDirectory } from '@shared/entity/directory'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { RenditionId, SourceId } from '@shared/kernel/ids'
import type { TextRange } from '@shared/kernel/segments'
import { nameKey } from '@shared/suggest/names/name-key'
import { type NameSuggestion, overlaps, type Span, type Suggestions } from '@shared/suggest/suggestion'
import type { Verdict } from '@shared/verdict/verdict'
import { type NamedThing, TRAY_GROUPS, type TrayGroup, type TrayItem, type TrayMatter } from './tray-item'

/** What a tray is judged against. */
export type TrayContext = {
  readonly source: SourceId
  readonly rendition: RenditionId
  readonly directory: EntityDirectory
  /** All verdicts of the case. */
  readonly verdicts: readonly Verdict[]
  /** The excerpts of this source, in the trash or not. */
  readonly excerpts: readonly Pick<Excerpt, 'id' | 'rendition' | 'position' | 'mentions' | 'trashed'>[]
  /** What is set aside as furniture of the page. */
  readonly aside: readonly TextRange[]
}

/** What is open, and what was refused before and would be asked otherwise. */
export type Tray = {
  readonly open: readonly TrayItem[]
  readonly refused: readonly TrayItem[]
  readonly counts: Readonly<Record<TrayGroup, number>>
}

/**
 * The lines of a tray in the order of its groups and of the text. Refused is refused for the whole case; accepted is
 * accepted for these words of this source, since the same words of another source are evidence of their own.
 */
export function trayOf(suggestions: Suggestions, context: TrayContext): Tray {
  const ledger = ledgerOf(context)
  const open: TrayItem[] = []
  const refused: TrayItem[] = []
  const counts: Record<TrayGroup, number> = { name: 0, figure: 0, claim: 0, response: 0, date: 0 }
  const add = (item: TrayItem): void => {
    if (item.key !== '' && ledger.isRefused(item.key)) refused.push(item)
    else if (item.key === '' || !ledger.isAccepted(item)) {
      open.push(item)
      counts[item.group] += 1
    }
  }
  const inStory = (range: TextRange): boolean => !context.aside.some((other) => overlaps(other, range))
  for (const name of suggestions.names) {
    const mentions = name.mentions.filter(inStory)
    const [first] = mentions
    if (first === undefined || !isThing(name)) continue
    for (const item of nameItems({ ...name, mentions }, first, context, ledger)) add(item)
  }
  for (const figure of suggestions.figures) {
    if (inStory(figure)) add(lineOf('figure', figure.key, figure, { kind: 'figure', figure }))
  }
  for (const claim of suggestions.claims) {
    if (inStory(claim)) add(lineOf('claim', claim.key, claim, { kind: 'claim', claim }))
  }
  for (const response of suggestions.responses) {
    if (inStory(response)) add(lineOf('response', response.key, response, { kind: 'response', response }))
  }
  for (const date of suggestions.dates) {
    if (inStory(date)) add(lineOf('date', '', date, { kind: 'date', date }))
  }
  return { open, refused, counts }
}

/** How many lines wait for a decision: dates ask for none. */
export const undecided = ({ counts }: Pick<Tray, 'counts'>): number =>
  TRAY_GROUPS.reduce((sum, group) => sum + (asksForDecision({ group }) ? counts[group] : 0), 0)

/** Whether a line asks for a decision: a date is only read. */
export const asksForDecision = ({ group }: Pick<TrayItem, 'group'>): boolean => group !== 'date'

const lineOf = (group: TrayGroup, key: string, words: Span, matter: TrayMatter): TrayItem => ({
  id: `${group} ${matter.kind} ${words.start}-${words.end}`,
  group,
  key,
  words: { start: words.start, end: words.end, exact: words.exact },
  matter,
})

const isThing = (name: NameSuggestion): name is NamedThing => name.schema !== 'Event'

/** The key of the question whether a spelling is one of an entity's. */
export const sameAsKey = (entity: string, caption: string): string => `same-as:${entity}:${nameKey(caption)}`

/** A name is a link, a question about the nearest spelling that was not refused, or a name by itself. */
function nameItems(name: NamedThing, first: Span, context: TrayContext, ledger: Ledger): TrayItem[] {
  const { directory } = context
  const named = name.entity ?? spelledSo(name, directory)
  if (named !== null) {
    const entity = directory.mainOf(named)
    if (ledger.mentions(entity, name.mentions)) return []
    return [lineOf('name', name.key, first, { kind: 'link', name, entity })]
  }
  const asked = name.near.flatMap((near): TrayItem[] => {
    if (near.entity === null) return []
    const entity = directory.mainOf(near.entity)
    const key = sameAsKey(entity, name.caption)
    return [lineOf('name', key, first, { kind: 'same-as', name, near, entity })]
  })
  const question = asked.find(({ key }) => !ledger.isRefused(key))
  const refused = asked.filter(({ key }) => ledger.isRefused(key))
  const plain = lineOf('name', name.key, first, { kind: 'name', name })
  // A name that was refused is not asked about by the way of its neighbours.
  if (ledger.isRefused(name.key)) return [plain]
  return [...refused, question ?? plain]
}

/**
 * The one entity that is spelled just so. Where a name is glued to the word behind it (“Xi Jinpingkremlin.ru”), the
 * gazetteer passes it over and a rule finds it: to ask whether the same name is the same would be idle.
 */
function spelledSo({ caption, near }: NamedThing, directory: EntityDirectory): NamedThing['entity'] {
  const same = near.flatMap(({ entity, spelling }) =>
    entity !== null && spelling === caption ? [directory.mainOf(entity)] : [],
  )
  return new Set(same).size === 1 ? (same[0] ?? null) : null
}

type Ledger = {
  readonly isRefused: (key: string) => boolean
  readonly isAccepted: (item: TrayItem) => boolean
  readonly mentions: (entity: string, places: readonly TextRange[]) => boolean
}

function ledgerOf({ source, rendition, verdicts, excerpts, directory }: TrayContext): Ledger {
  const refused = new Set<string>()
  const accepted = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    if (verdict.trashed !== null) continue
    if (verdict.decision === 'refused') refused.add(verdict.key)
    else if (verdict.source === source)
      accepted.set(verdict.key, [...(accepted.get(verdict.key) ?? []), verdict])
  }
  const byId = new Map<string, (typeof excerpts)[number]>(excerpts.map((excerpt) => [excerpt.id, excerpt]))
  return {
    isRefused: (key) => refused.has(key),
    isAccepted: ({ key, group, words }) =>
      (accepted.get(key) ?? []).some(({ made }) => {
        if (group === 'name') return true
        const places = made.flatMap(({ record }) => byId.get(record) ?? [])
        const here = places.filter((excerpt) => excerpt.rendition === rendition)
        // The same words twice in one text are two; in another rendition the place says nothing.
        return here.length === 0 || here.some(({ position }) => overlaps(position, words))
      }),
    mentions: (entity, places) =>
      excerpts.some(
        (excerpt) =>
          excerpt.trashed === null &&
          excerpt.rendition === rendition &&
          excerpt.mentions.some((mention) => directory.mainOf(mention.entity) === entity) &&
          places.some((place) => overlaps(place, excerpt.position)),
      ),
  }
}
