import type { Measure } from './figure'

/** What a measure is, and how it differs from its neighbours. */
export const MEASURE_WORDS: Readonly<Record<Measure, { readonly label: string; readonly says: string }>> = {
  flow: { label: 'flow', says: 'what moved in a period: exports, deliveries' },
  stock: { label: 'stock', says: 'what there was at a moment: vehicles in service' },
  price: { label: 'price', says: 'what one of them costs' },
  order: { label: 'order', says: 'what was ordered, not yet delivered' },
  plan: { label: 'plan', says: 'what is meant to happen' },
  share: { label: 'share', says: 'a part of a whole: name the whole as its baseline' },
  change: { label: 'change', says: 'a rise or fall: name what it is measured against' },
  ratio: { label: 'ratio', says: 'one number held against another' },
  revenue: { label: 'revenue', says: 'what somebody earned' },
  estimate: { label: 'estimate', says: 'a number somebody worked out, not counted' },
}
