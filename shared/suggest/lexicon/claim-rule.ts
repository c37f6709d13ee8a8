import type { ClaimKind } from '@shared/claim/claim'

/** A pattern that marks a clause as a claim of one kind, and how the reason names it. */
export type ClaimRule = {
  readonly kind: Exclude<ClaimKind, 'assertion'>
  readonly pattern: RegExp
  readonly reason: string
}

/** Builds a rule; its pattern does not mind case. */
export const rule = (kind: ClaimRule['kind'], source: string, reason: string): ClaimRule => ({
  kind,
  pattern: new RegExp(source, 'iu'),
  reason,
})
/** A source between the ends of words. */
export const word = (source: string): string => `(?<!\\p{L})(?:${source})(?!\\p{L})`
