import type { ClaimKind } from './claim'
import type { Capacity } from './scope'

/** What a claim does, as a noun: “denial”. */
export const CLAIM_KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  denial: 'denial',
  assertion: 'assertion',
  promise: 'promise',
  warning: 'warning',
  'no-evidence': 'statement that there is no evidence',
}

/** In whose name a claim speaks. */
export const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
  state: 'the state’s own dealings',
  companies: 'dealings of companies',
  any: 'dealings of anybody',
}
