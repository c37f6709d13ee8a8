import { isPinyinName, PINYIN_SURNAMES } from '@shared/suggest/lexicon/chinese-names'
import { ROLE_MODIFIERS, ROLE_WORDS } from '@shared/suggest/lexicon/roles'
import { isCommon, isHead } from './common'
import type { Candidate } from './candidate'
import type { Entry } from './gazetteer'
import type { Run } from './runs'
import type { Token } from './tokens'
import type { Hit } from './trie'

/** A part of a run that is one name, and what stood right before it in the run. */
type Piece = { readonly tokens: readonly Token[]; readonly entry: Entry | null; readonly afterRole: boolean }

const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && ROLE_WORDS.has(token.text.toLowerCase())
/** Whether the words from here on are a title: “Secretary”, “Defence Minister”. */
function isRole(tokens: readonly Token[]): boolean {
  const [first, ...rest] = tokens
  if (first === undefined) return false
  return isTitle(first) || (ROLE_MODIFIERS.has(first.text.toLowerCase()) && isRole(rest))
}
/** Takes a run apart: names of the gazetteer, bodies, persons; titles and adjectives of countries fall away. */
export function piecesOf(run: Run, hits: ReadonlyMap<number, Hit<Entry>>): Piece[] {
  const pieces: Piece[] = []
  let current: Token[] = []
  let afterRole = false
  const flush = (): void => {
    // “Le Monde” keeps its article.
    const tokens = wholeEntry(current, hits) === null ? trimmed(current) : [...current]
    if (tokens.length > 0) {
      for (const part of splitPersons(tokens))
        pieces.push({ tokens: part, entry: wholeEntry(part, hits), afterRole })
    }
    current = []
    afterRole = false
  }
  for (let index = 0; index < run.length; index += 1) {
    const token = run[index]
    if (token === undefined) continue
    const hit = hits.get(token.start)
    const inside =
      hit === undefined ? [] : run.filter(({ start, end }) => start >= hit.start && end <= hit.end)
    const next = run[index + Math.max(1, inside.length)]
    const joined = current.length > 0 && current.at(-1)?.cap === false
    if (
      hit !== undefined &&
      inside.length > 0 &&
      inside.at(-1)?.end === hit.end - (hit.alias.endsWith('.') ? 1 : 0)
    ) {
      if (hit.value.kind === 'adjective') {
        if (joined || adjectiveBelongs(run.slice(index + inside.length), hit.value)) current.push(...inside)
        else flush()
      } else if (joined || goesOn(run.slice(index + inside.length), hit.value)) {
        // A known name right behind a person's or a firm's is one of its own: “Washington Reuters” stays rare.
        if (
          current.length > 0 &&
          !joined &&
          !current.some(({ text }) => isHead(text)) &&
          hit.value.kind === 'case'
        )
          flush()
        current.push(...inside)
      } else if (
        current.length > 0 &&
        hit.value.kind !== 'case' &&
        (hit.value.kind !== 'country' || isHeadless(current))
      ) {
        current.push(...inside)
      } else {
        flush()
        current.push(...inside)
        flush()
      }
      index += inside.length - 1
      continue
    }
    if (isRole(run.slice(index)) && !joined && !(isHead(token.text) && current.length > 0)) {
      flush()
      afterRole = true
    } else if (
      token.cap &&
      !joined &&
      isCommon(token.text) &&
      !(current.length > 0 && isHead(token.text)) &&
      !qualifies(token, next)
    ) {
      flush()
    } else {
      current.push(token)
    }
  }
  flush()
  return pieces
}

/** “Trade Ministry”, “Customs Service”: a common word that says of what the body is. */
const qualifies = (token: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  next.cap &&
  token.text.length > 3 &&
  isHead(next.text) &&
  !FUNCTION_WORD.test(token.text)

const FUNCTION_WORD =
  /^(?:This|That|These|Those|Their|When|With|From|While|After|Before|Both|Each|Some|Many|Most|Eine?|Dies\p{L}*|Cette|Notre)$/u

const isHeadless = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 && !tokens.some(({ text }) => isHead(text))

/** A country or body lends its name to what follows: “US Treasury”, “China Falcon”; not to a title. */
function goesOn(rest: readonly Token[], entry: Entry): boolean {
  const [next] = rest
  if (next === undefined || entry.kind === 'case') return false
  if (next.digits) return entry.kind !== 'country'
  if (!next.cap) return isHead(entry.caption.split(' ').at(-1) ?? '')
  // “Astana Trade Group”: a common word that says of what the firm is.
  const second = rest[1]
  const ofWhat = second !== undefined && second.cap && isHead(second.text)
  return !isRole(rest) && (!isCommon(next.text) || ofWhat)
}

/** “Chinese Foreign Ministry”, “American Office of …”, “Chinese Falcons”; not “Russian Telegram”. */
function adjectiveBelongs(rest: readonly Token[], entry: Entry): boolean {
  const names = rest.slice(
    0,
    rest.findIndex((token, at) => isRole(rest.slice(at)) && !isHead(token.text)) >>> 0,
  )
  const [first] = names
  if (first === undefined || !first.cap) return false
  // “Balkan Courier”: an adjective of no country belongs to the name.
  if (entry.schema === 'Place' && !isCommon(first.text)) return true
  if (names.some(({ text }) => isHead(text))) return true
  return names.length === 1 && /(?:[^s]s|ways)$/.test(first.text)
}

/** Without joints, articles and common words at either end. */
function trimmed(tokens: readonly Token[]): Token[] {
  let [from, to] = [0, tokens.length]
  while (
    from < to &&
    (!tokens[from]?.cap || /^(?:The|Le|La|Les|Der|Die|Das)$/.test(tokens[from]?.text ?? '')) &&
    to - from > 0
  ) {
    if (tokens[from]?.cap && to - from === 1) return []
    from += 1
  }
  while (to > from && !tokens[to - 1]?.cap && !tokens[to - 1]?.digits) to -= 1
  return tokens.slice(from, to)
}

/** “Anna Weber Li Ming”: two persons whose caption lost its commas. */
function splitPersons(tokens: readonly Token[]): Token[][] {
  const all = [...tokens]
  if (all.length !== 4 || all.some(({ text, cap }) => !cap || isHead(text))) return [all]
  const [, , third, fourth] = all
  const chinese = PINYIN_SURNAMES.has(third?.text ?? '') && isPinyinName(fourth?.text ?? '')
  return chinese ? [all.slice(0, 2), all.slice(2)] : [all]
}

function wholeEntry(tokens: readonly Token[], hits: ReadonlyMap<number, Hit<Entry>>): Entry | null {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return null
  const hit = hits.get(first.start)
  return hit !== undefined && hit.end - (hit.alias.endsWith('.') ? 1 : 0) >= last.end ? hit.value : null
}

/** The pieces of a run as candidates for names. */
export function candidatesOf(
  text: string,
  run: Run,
  hits: ReadonlyMap<number, Hit<Entry>>,
  small: ReadonlySet<string>,
): Candidate[] {
  return piecesOf(run, hits).flatMap(({ tokens, entry, afterRole }) => {
    const kept = entry === null ? withoutSentenceStart(tokens, small) : tokens
    const first = kept[0]
    const last = kept.at(-1)
    if (first === undefined || last === undefined || entry?.kind === 'adjective') return []
    // A known name may end with a small word or a point: “Українська правда”, “U.S.”.
    const end = entry === null ? last.end : Math.max(last.end, hits.get(first.start)?.end ?? 0)
    const hints =
      afterRole && kept.length <= 4
        ? [{ schema: 'Person' as const, weight: 5, reason: 'a title stands before it' }]
        : []
    return [
      {
        start: first.start,
        end,
        text: text.slice(first.start, end),
        entry,
        hints,
        // “Sold 40” is no model either.
        doubtful: entry === null && first.first && kept.slice(1).every(({ digits }) => digits),
      },
    ]
  })
}

/** A first word that the text also writes small is no part of a name. */
function withoutSentenceStart(tokens: readonly Token[], small: ReadonlySet<string>): readonly Token[] {
  const [first, second] = tokens
  if (first === undefined || second === undefined || !first.first) return tokens
  return small.has(first.text.toLowerCase()) && second.cap ? tokens.slice(1) : tokens
}
