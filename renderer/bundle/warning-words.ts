import type { BundleWarnings } from '@shared/bundle/warnings'
import { NOUN_WORDS } from '@shared/history/record-title'
import type { Protection } from '@shared/kernel/record'
import type { Noun } from '@shared/schema/registry'

const AUDIENCE: Readonly<Record<Protection, string>> = {
  public: 'everybody',
  lawyer: 'the lawyer and the desk',
  desk: 'the desk alone',
  secret: 'nobody',
}

/** The protected contents of a bundle, one line each: "2 sources for the desk alone". Empty when there are none. */
export function warningLines(warnings: BundleWarnings): string[] {
  const groups = new Map<string, { noun: Noun; protection: Protection; count: number }>()
  for (const { noun, protection } of warnings.protected) {
    const key = `${noun} ${protection}`
    const count = (groups.get(key)?.count ?? 0) + 1
    groups.set(key, { noun, protection, count })
  }
  const lines = [...groups.values()].map(({ noun, protection, count }) => {
    const { one, many } = NOUN_WORDS[noun]
    return `${count} ${count === 1 ? one : many} for ${AUDIENCE[protection]}`
  })
  const fields = warnings.withProtectedFields.length
  if (fields > 0) lines.push(`${fields} ${fields === 1 ? 'record' : 'records'} with protected fields`)
  const names = warnings.withPseudonym.length
  if (names > 0) lines.push(`${names} ${names === 1 ? 'name' : 'names'} behind a pseudonym`)
  return lines
}
