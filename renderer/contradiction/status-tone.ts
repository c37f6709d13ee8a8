import type { ContradictionStatus } from '@shared/contradiction/contradiction'
import type { Verdict } from '@shared/contradiction/scope-test'
import type { Tone } from '@renderer/ui/tone'

/** A status is work (red), settled (green), in between (ochre), or put aside. */
export const STATUS_TONES: Readonly<Record<ContradictionStatus, Tone>> = {
  open: 'clash',
  confirmed: 'ok',
  qualified: 'rec',
  dismissed: 'neutral',
}

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  inside: 'clash',
  possible: 'rec',
  'near-miss': 'neutral',
  outside: 'neutral',
  undecided: 'neutral',
}
