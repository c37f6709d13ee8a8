import { compareDecimals } from '@shared/kernel/decimal'
import { monthOf } from '@shared/suggest/dates/month-words'
import type { SuggestLanguage } from '@shared/suggest/suggestion'
import type { Amount } from './amounts'

const TIME_AND_MEASURE =
  /^(?:-|\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|o[’']clock|am|pm|a\.m|p\.m|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|cm|mm|degrees?|°\s?[CF]?|[CF]|mph|km\/h|st|nd|rd|th|years?-old|year-old|Jahren?|Monaten?|Wochen?|Tagen?|Stunden|Uhr|Kilometern?|ans?|années?|mois|semaines?|jours?|heures?|km|лет|год\p{L}*|месяц\p{L}*|недел\p{L}*|дн(?:я|ей)|день|час\p{L}*|рок\p{L}*|місяц\p{L}*|тижн\p{L}*|днів|дні|годин\p{L}*|км|级|年|个?月|天|小时|日|岁|公里)(?![\p{L}])/iu
const ABSTRACT =
  /(?:^|\s)(?:sides?|countries|nations|states|governments|companies|firms|entities|people|men|women|sources|officials|leaders|presidents|ministers|parts?|ways?|reasons?|rounds?|others?|such|different|separate|main|largest|biggest|key|major|brothers|sisters|children|parties|allies|factors|points?|steps|questions?|times|types|kinds|groups|e-?mails|letters|calls|messages|requests|attempts|interviews|occasions|visits|meetings|cities|regions|provinces|towns|stages|phases|options|Seiten|Ländern?|Staaten|Unternehmen|Firmen|Personen|Menschen|pays|entreprises|sociétés|personnes|parties|стран\p{L}*|компани\p{L}+|человек\p{L}*|людей|стороны?|країн\p{L}*|компані\p{L}+)(?=\s|$)/iu
const NUMBERED =
  /(?:\bno|\bnr|№|\barticle|\bsection|\bpage|\bchapter|\bfigure|\btable|\bparagraph|\bclause|\bresolution|\bchannel|\broom|\bflight|§|\bversion|\btel|\bphone|第|ст\.|п\.)\.?\s?$/iu

/**
 * Whether an amount is a figure: it is money, a percentage or a multiple, or it counts things. Times, distances, ages,
 * numbers of articles, and small numbers of sides or people are none.
 */
export function isFigure(
  text: string,
  amount: Amount,
  unit: string,
  goods: string,
  language: SuggestLanguage,
): boolean {
  const before = text.slice(Math.max(0, amount.start - 20), amount.start)
  const after = text.slice(amount.end, amount.end + 24)
  if (amount.kind !== 'count') return amount.kind !== 'times' || !/^\s(?:a|per)\s/.test(after)
  if (TIME_AND_MEASURE.test(after) || NUMBERED.test(before)) return false
  if (/(?:first|last|next|past|top|ersten|letzten|premiers|derniers|первые|последние)\s$/iu.test(before))
    return false
  if (monthOf(unit) > 0) return false
  const counted = goods === '' ? unit : goods
  if (
    amount.spelled &&
    (counted === '' || ABSTRACT.test(counted) || /^(?:of|more|and|or)\s/i.test(after.trimStart()))
  )
    return false
  if (amount.range === null)
    return goods !== '' && !ABSTRACT.test(counted) && language !== 'zh' ? isGoods(after) : false
  if (unit !== '') return true
  if (/(?:batches|lots|shipments|consignments|orders|instal?ments)\sof\s$/iu.test(before)) return true
  // “from 4 million dollars to 9 million”: the goods stand before.
  if (/(?:^|\s)(?:to|auf|à|до)\s$/u.test(before) && !amount.spelled) return atLeast(amount, '1000')
  return amount.qualified && atLeast(amount, '100')
}

/** “multiple shipments of drones” counts goods, “several officials” does not. */
const isGoods = (after: string): boolean =>
  /(?:shipments?|deliver|units|vehicles|trucks|drones|containers|consignments|orders|поставок|партий|одиниць|Lieferungen|livraisons|camions)/iu.test(
    after,
  )

const atLeast = ({ range }: Amount, least: string): boolean =>
  range !== null && compareDecimals(range.low === '' ? range.high : range.low, least) >= 0
