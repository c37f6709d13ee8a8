import type { Claim } from '@shared/claim/claim'
import type { Scope } from '@shared/claim/scope'
import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { toRecord } from '@shared/kernel/reference'
import { foldForSearch } from '@shared/kernel/text'
import { countryOfPlace, periodBounds } from './bounds'
import { saidShort } from './conduct'
import { keyOf } from './keys'
import { reading } from './readings'
import { readScope } from './read-scope'
import type { SuggestedContradiction } from './suggestion'
import { restrains, tellingWords } from './words'

/** A claim as two of one speaker are compared. */
type Said = {
  readonly claim: Claim
  /** Telling words without numbers and without the words that deny. */
  readonly words: readonly string[]
  readonly numbers: readonly number[]
  readonly denies: boolean
}

/** So much of their words two sentences share that say the same of the same, in a ratio of words. */
const ALIKE = 0.6
/** Where only the numbers differ, the words must be nearly all the same. */
const NEARLY = 0.8
/** Numbers that round to each other are one: “about 300” for 297. */
const ROUNDED = 0.1

/**
 * Statements of one speaker that changed: a denial and an assertion of the same dealings, the same sentence with and
 * without “not”, or with another number. What is only put into other words is the same statement; a claim that rewords
 * another by its own account is too.
 */
export function statementSuggestions(
  claims: readonly Claim[],
  lookup: EntityLookup,
): SuggestedContradiction[] {
  const speakers = new Map<string, Said[]>()
  for (const claim of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (claim.trashed !== null || claim.kind === 'warning' || claim.kind === 'no-evidence') continue
    const { entity, words } = claim.speaker
    const speaker = entity === null ? foldForSearch(words).trim() : lookup.canonical(entity)
    if (speaker === '') continue
    const said = speakers.get(speaker)
    if (said) said.push(readSaid(claim))
    else speakers.set(speaker, [readSaid(claim)])
  }
  const found = new Map<string, SuggestedContradiction>()
  for (const said of speakers.values()) {
    if (said.length < 2) continue
    for (const [x, y] of candidates(said)) {
      const why = whyChanged(x, y, lookup)
      if (why === null) continue
      const [a, b] = inTime(x.claim, y.claim)
      const suggestion = suggestionOf(a, b, why, lookup)
      found.set(suggestion.key, suggestion)
    }
  }
  return [...found.values()]
}

const DENYING = new Set(
  'not no never none nobody nothing neither nor without deny denied denie reject rejected insist insisted say said claim claimed state stated do did does will would не нет ни'.split(
    ' ',
  ),
)

function readSaid(claim: Claim): Said {
  const tokens = tellingWords(claim.proposition.replace(/(\d)[, ](?=\d{3}(?!\d))/g, '$1'))
  return {
    claim,
    words: tokens.filter((word) => !/^\d/.test(word) && !DENYING.has(word)),
    numbers: tokens
      .filter((word) => /^\d+(?:\.\d+)?$/.test(word) && !/^(?:19|20)\d\d$/.test(word))
      .map(Number),
    denies: claim.kind === 'denial' || restrains(claim.proposition),
  }
}

/** Pairs that share one of their rarest words, or goods of their scopes: no two others can be alike enough. */
function candidates(said: readonly Said[]): Iterable<readonly [Said, Said]> {
  const counts = new Map<string, number>()
  for (const { words } of said) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const blocks = new Map<string, Said[]>()
  for (const one of said) {
    const rare = one.words.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
    // With a Jaccard ratio of at least t, two sets share one of the first n - ceil(t n) + 1 of an order of all words.
    const few = rare.slice(0, rare.length - Math.ceil(ALIKE * rare.length) + 1)
    for (const key of [...few, ...goodsKeys(one.claim.scope).map((goods) => `goods ${goods}`)]) {
      const block = blocks.get(key)
      if (block) block.push(one)
      else blocks.set(key, [one])
    }
  }
  const pairs = new Map<string, readonly [Said, Said]>()
  for (const block of blocks.values()) {
    if (block.length > LARGEST) continue
    block.forEach((x, at) => {
      for (const y of block.slice(at + 1)) pairs.set(`${x.claim.id}|${y.claim.id}`, [x, y])
    })
  }
  return pairs.values()
}
/** Words that so many statements of one speaker share tell nothing. */
const LARGEST = 150

function whyChanged(x: Said, y: Said, lookup: EntityLookup): readonly string[] | null {
  const [a, b] = [x.claim, y.claim]
  if (a.rewords === b.id || b.rewords === a.id) return null
  const kinds = [a.kind, b.kind]
  const alike = share(x.words, y.words)
  if (x.denies !== y.denies && alike >= ALIKE && agreeInTime(a, b)) {
    return ['One speaker says in almost the same words that it is so and that it is not.']
  }
  const denial = kinds.includes('denial') && kinds.includes('assertion')
  if (denial && x.denies !== y.denies && sameDealings(a, b, lookup)) {
    return ['One speaker denies and asserts dealings in the same goods on the same route.']
  }
  if (x.denies === y.denies && alike >= NEARLY && otherNumbers(x.numbers, y.numbers) && agreeInTime(a, b)) {
    return ['One speaker gives another number for the same thing, in almost the same words.']
  }
  return null
}

function share(a: readonly string[], b: readonly string[]): number {
  if (a.length < 2 || b.length < 2) return 0
  const other = new Set(b)
  const both = a.filter((word) => other.has(word)).length
  return both / (a.length + b.length - both)
}

function otherNumbers(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || a.length !== b.length) return false
  return a.some((number) => b.every((other) => Math.abs(number - other) > ROUNDED * Math.max(number, other)))
}

/** What two scopes cover at one time: their own periods, where they set any, share a day. */
function agreeInTime(a: Claim, b: Claim): boolean {
  const [x, y] = [periodBounds(a.scope.period), periodBounds(b.scope.period)]
  if (x === null || y === null) return true
  // Of two times that only overlap, something can be so in the one and not in the other.
  return x[0] === y[0] && x[1] === y[1]
}

function goodsKeys(scope: Scope): string[] {
  return scope.goods.flatMap(({ goods }) => {
    switch (goods.kind) {
      case 'hs':
        return [`hs ${goods.prefix.slice(0, 4)}`]
      case 'category':
        return [goods.category]
      case 'words':
        return [tellingWords(goods.words).join(' ')]
    }
  })
}

/** Whether two scopes name goods in common and no different routes or parties. */
function sameDealings(first: Claim, second: Claim, lookup: EntityLookup): boolean {
  const [a, b] = [readScope(first).claim.scope, readScope(second).claim.scope]
  const goods = new Set(goodsKeys(a))
  if (!goodsKeys(b).some((key) => goods.has(key))) return false
  const meet = (x: readonly string[], y: readonly string[]) =>
    x.length === 0 || y.length === 0 || x.some((one) => y.includes(one))
  const places = (list: Scope['to']) =>
    list.map(({ place }) => countryOfPlace(place, lookup) ?? JSON.stringify(place))
  const parties = (list: Scope['parties']) =>
    list.flatMap(({ party }) =>
      party.kind === 'companies-of'
        ? [party.country]
        : [lookup.canonical(party.entity), ...(lookup.entity(party.entity)?.countries ?? [])],
    )
  const routed = a.to.length > 0 && b.to.length > 0
  const dealt = a.parties.length > 0 && b.parties.length > 0
  const [x, y] = [periodBounds(a.period), periodBounds(b.period)]
  const timely = x === null || y === null || (x[0] <= y[1] && y[0] <= x[1])
  return (
    (routed || dealt) &&
    timely &&
    meet(places(a.to), places(b.to)) &&
    meet(places(a.from), places(b.from)) &&
    meet(parties(a.parties), parties(b.parties)) &&
    (a.capacity === 'any' || b.capacity === 'any' || a.capacity === b.capacity)
  )
}

/** The earlier statement first; undated ones by their ids. */
function inTime(x: Claim, y: Claim): readonly [Claim, Claim] {
  const [a, b] = [periodBounds(x.date.edtf), periodBounds(y.date.edtf)]
  if (a !== null && b !== null && a[0] !== b[0]) return a[0] < b[0] ? [x, y] : [y, x]
  return x.id < y.id ? [x, y] : [y, x]
}

function suggestionOf(
  a: Claim,
  b: Claim,
  why: readonly string[],
  lookup: EntityLookup,
): SuggestedContradiction {
  const speaker = a.speaker.entity === null ? a.speaker.words : lookup.name(a.speaker.entity)
  const [x, y] = [periodBounds(a.date.edtf), periodBounds(b.date.edtf)]
  const dated = x !== null && y !== null
  const changed = dated && x[1] < y[0]
  return {
    key: keyOf('statement-vs-statement', [a.id], [b.id]),
    kind: 'statement-vs-statement',
    title: `${speaker}: ${saidShort(a)}, and ${saidShort(b)}`,
    sideA: [toRecord(a.id)],
    sideB: [toRecord(b.id)],
    why: [
      ...why,
      changed
        ? `First said ${dateInWords(a.date.edtf, 'en')}, then otherwise ${dateInWords(b.date.edtf, 'en')}.`
        : 'Which was said first is not certain.',
    ],
    readings: [
      ...(changed
        ? [
            reading(
              'different-period',
              'What is so may have changed between the two statements.',
              'What each statement says of the time it means',
            ),
          ]
        : []),
      reading(
        'different-goods',
        'The two may not speak of the same thing.',
        'Both statements in full, in their first language',
      ),
      ...(a.reportedBy !== '' && b.reportedBy !== '' && a.reportedBy !== b.reportedBy
        ? [
            reading(
              'other',
              `${a.reportedBy} and ${b.reportedBy} may have put it into words of their own.`,
              'A recording or transcript',
            ),
          ]
        : []),
    ],
    strength: dated ? 2 : 1,
    strengthWhy: dated
      ? 'One speaker and one matter; whether both mean the same is open.'
      : 'One speaker and one matter, but a statement is not dated.',
    test: null,
  }
}
