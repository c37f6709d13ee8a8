import type { Claim } from './claim'

/**
 * A claim without the words with which its source names a speaker who is secret: they are a name like any other. The
 * same claim where there is none.
 */
export function unspoken(claim: Claim, isSecret: (id: string) => boolean): Claim {
  const hides = ({ entity, words }: Claim['speaker']): boolean =>
    words !== '' && entity !== null && isSecret(entity)
  if (!hides(claim.speaker) && !hides(claim.through)) return claim
  const without = (who: Claim['speaker']): Claim['speaker'] => (hides(who) ? { ...who, words: '' } : who)
  return { ...claim, speaker: without(claim.speaker), through: without(claim.through) }
}
