import type { Measure } from '@shared/figure/figure'
import type { Amount } from './amounts'
import type { Frame } from './frame'

type Rule = { readonly measure: Measure; readonly pattern: RegExp; readonly reason: string }

// Read in the words around a number, nearest meaning first.
const RULES: readonly Rule[] = [
  {
    measure: 'plan',
    pattern:
      /(?<!\p{L})(?:plans?|planned|planning|intends?|intended|aims?|will (?:buy|purchase|order|deliver|supply)|to (?:buy|purchase) another|wants? to|would like to|планиру\p{L}+|намерен\p{L}*|плану\p{L}+|plant|planen|beabsichtig\p{L}+|prévoit|prévoient|envisage|计划|拟)(?!\p{L})/giu,
    reason: 'a plan, not a delivery',
  },
  {
    measure: 'order',
    pattern:
      /(?<!\p{L})(?:orders?|ordered|contracts?|contracted|buys?|bought|purchase[sd]?|bestell\p{L}*|Auftr\p{L}+|command\p{L}+|заказ\p{L}*|закупил\p{L}*|замов\p{L}+|订购|订单)(?!\p{L})/giu,
    reason: 'an order or purchase',
  },
  {
    measure: 'revenue',
    pattern:
      /(?<!\p{L})(?:revenues?|turnover|profits?|earnings|income|Umsatz|Umsätze|Gewinn|chiffre d[’']affaires|bénéfice|выручк\p{L}+|прибыл(?:ь|и|ью)|виручк\p{L}+|прибут(?:ок|ку|ком)|营收|收入|利润)(?!\p{L})/giu,
    reason: 'revenue or profit',
  },
  {
    measure: 'estimate',
    pattern:
      /(?<!\p{L})(?:estimates?|estimated|a deal|believes?|reckons?|projected|forecast|could be worth|schätz\p{L}+|estim\p{L}+|оценива\p{L}+|оцінює\p{L}*|估计)(?!\p{L})/giu,
    reason: 'an estimate',
  },
  {
    measure: 'stock',
    pattern:
      /(?<!\p{L})(?:in service|in stock|stockpile\p{L}*|fleet|already has|already have|has (?:about |more than |over )?\d|ha[sd] \p{L}+ (?:dealers?|employees)|employs?|owns?|operates?|possess\p{L}*|showing|seen|parked|dealers|dealerships|на вооружении|на складе|в наличии|на озброєнні|auf Lager|im Bestand|en service|en stock|库存|服役)(?!\p{L})/giu,
    reason: 'what is held, not what moved',
  },
]

const MOVED =
  /(?<!\p{L})(?:shipped|exported|imported|delivered|supplied|sold|sent|received|shipments?|deliver(?:y|ies)|exports?|imports?|поставил\p{L}*|экспортировал\p{L}*|импортировал\p{L}*|ввез\p{L}+|поставк\p{L}+|постачил\p{L}*|експортува\p{L}+|імпортува\p{L}+|geliefert|lieferte\p{L}*|exportiert\p{L}*|importiert\p{L}*|livré\p{L}*|exporté\p{L}*|importé\p{L}*|vendu\p{L}*|出口|进口|运送|交付)(?!\p{L})/giu

/** What a figure measures, and by which words. `near` is the clause up to the figure, with the figure itself. */
export function measureOf(
  amount: Amount,
  frame: Frame,
  near: string,
  after: string,
): { measure: Measure; reason: string } {
  if (amount.kind === 'times') return { measure: 'ratio', reason: 'so many times as much' }
  if (amount.kind === 'percent') {
    if (frame.role === 'upfrom') return { measure: 'share', reason: 'the share that it rose or fell from' }
    if (frame.role === 'up' || frame.role === 'down')
      return { measure: 'change', reason: 'a verb of change stands before it' }
    return { measure: 'share', reason: 'a share of a whole' }
  }
  if (
    frame.role === 'price' ||
    /^\s(?:each|apiece|a piece|per (?:unit|piece|vehicle|item|tonne|ton)|pro Stück|pièce|l[’']unité|за штуку|за единицу)/iu.test(
      after,
    )
  ) {
    return { measure: 'price', reason: 'a price for one' }
  }
  let nearest: { rule: Rule; at: number } | null = null
  for (const rule of RULES) {
    const at = lastIndex(near, rule.pattern)
    if (at >= 0 && (nearest === null || at > nearest.at)) nearest = { rule, at }
  }
  // “plans to purchase” is a plan.
  const planned = RULES.find(({ measure }) => measure === 'plan')
  const plan = planned === undefined ? -1 : lastIndex(near, planned.pattern)
  if (planned !== undefined && nearest?.rule.measure === 'order' && plan >= 0 && nearest.at - plan < 30) {
    return { measure: 'plan', reason: planned.reason }
  }
  const moved = lastIndex(near, MOVED)
  if (nearest === null || (moved > nearest.at && nearest.rule.measure !== 'order')) {
    return { measure: 'flow', reason: moved >= 0 ? 'goods that moved' : 'a number in the text' }
  }
  return { measure: nearest.rule.measure, reason: nearest.rule.reason }
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}
