import type { EntityDirectory } from '@shared/entity/directory'
import { ENTITY_SCHEMA_WORDS } from '@shared/entity/labels'
import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { scopeInWords } from '@shared/claim/scope-words'
import { figureAmount } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { countryName } from '@shared/kernel/countries'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { DateField } from '@shared/kernel/fields'
import type { ItemId } from '@shared/kernel/ids'
import { assertNever } from '@shared/kernel/result'
import { OUTCOME_WORDS } from '@shared/response/labels'
import { collapseSpace } from '@shared/kernel/text'
import type { ClaimSuggestion, FigureSuggestion } from '@shared/suggest/suggestion'
import { amountsOf } from './figure-drafts'
import { scopeDraft } from './claim-draft'
import type { KnownNames } from './known-names'
import { namesParty } from './names-party'
import { proposition } from './proposition'
import type { TrayItem } from './tray-item'

/** A line of the tray in plain words. */
export type Described = {
  /** What it is: “company”, “flow”, “denial”, “declined to comment”. */
  readonly what: string
  /** What would be made, or is asked: “New company Brenor”, “Same as Tekhkrim?”. */
  readonly proposal: string
  /** What was read, part by part. */
  readonly details: readonly string[]
  /** Why it was found. */
  readonly reason: string
}

/** What the words are held against. */
export type DescribeContext = {
  readonly directory: EntityDirectory
  readonly known: KnownNames
  readonly published: DateField
  /** Ids for what is only shown. */
  readonly newItemId: () => ItemId
}

/** An item in plain words: what it is, what accepting makes, what was read and why it was found. */
export function describe({ matter }: TrayItem, context: DescribeContext): Described {
  const { directory, known } = context
  switch (matter.kind) {
    case 'name':
    case 'link':
    case 'same-as': {
      const { name } = matter
      const what = ENTITY_SCHEMA_WORDS[name.schema]
      const country = name.country === null || name.schema === 'Country' ? [] : [countryName(name.country)]
      const others = name.near.filter(({ entity }) => entity === null)
      const close = others.map(({ caption, reason }) => `close to “${caption}” in this text: ${reason}`)
      const details = [...country, ...close]
      if (matter.kind === 'name')
        return { what, proposal: `Add ${name.caption}`, details, reason: name.reason }
      const caption = directory.nameOf(matter.entity)
      if (matter.kind === 'link')
        return { what, proposal: `Mentions ${caption}`, details, reason: name.reason }
      const { spelling, reason } = matter.near
      const by = spelling === caption ? '' : ` (by its name “${spelling}”)`
      return {
        what,
        proposal: `Same as ${caption}?`,
        details: [`“${name.caption}” would become another name of ${caption}`, ...details],
        reason: `Asked because of ${caption}${by}: ${reason}.`,
      }
    }
    case 'figure':
      return figureInWords(matter.figure)
    case 'claim': {
      const { claim } = matter
      const scope = scopeDraft(claim, known, context.newItemId)
      return {
        what: CLAIM_KIND_WORDS[claim.kind],
        proposal: inOtherWords(claim) ?? 'In these words',
        details: [
          claim.speaker === '' ? 'the speaker is not named' : `said by ${claim.speaker}`,
          scopeInWords({ kind: claim.kind, date: context.published, scope }, directory.nameOf),
        ],
        reason: claim.reason,
      }
    }
    case 'response': {
      const { response } = matter
      const isKnown = known.named(response.party) !== null
      const party = namesParty(response.party)
        ? isKnown
          ? response.party
          : `${response.party}, who would be added as an entity`
        : 'the sentence names nobody: accepting asks who it was'
      return {
        what: OUTCOME_WORDS[response.outcome],
        proposal: 'New right of reply',
        details: [party],
        reason: response.reason,
      }
    }
    case 'date': {
      const { date } = matter
      return {
        what: 'date',
        proposal: date.edtf === '' ? 'Not resolved' : dateInWords(date.edtf, 'en'),
        details: [],
        reason: date.reason,
      }
    }
    default:
      return assertNever(matter)
  }
}

/** What a claim says where that is not word for word what stands there; null where it is. */
function inOtherWords(claim: ClaimSuggestion): string | null {
  const said = proposition(claim)
  const bare = (words: string): string =>
    collapseSpace(words)
      .replace(/[.。]$/u, '')
      .toLowerCase()
  return bare(said) === bare(claim.exact) ? null : said
}

function figureInWords(figure: FigureSuggestion): Described {
  const amounts = amountsOf(figure)
  const { goods, from, to, baseline, period, measure } = figure
  const read = amounts.map((amount) => figureAmount(amount)).join(' and ')
  return {
    what: MEASURE_WORDS[measure].label,
    proposal: amounts.length > 1 ? `Two figures: ${read}` : read,
    details: [
      amounts.some(({ unit }) => unit === goods) ? '' : goods,
      [from && `from ${from}`, to && `to ${to}`].filter((part) => part !== '').join(' '),
      baseline === '' ? '' : `against “${baseline}”`,
      period.edtf === '' ? period.words : dateInWords(period.edtf, 'en'),
    ].filter((part) => part !== ''),
    reason: figure.reason,
  }
}
