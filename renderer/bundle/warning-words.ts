import type { BundleWarnings } from '@shared/bundle/warnings'
import { NOUN_WORDS } from '@shared/history/record-title'
import type { Protection } from '@shared/kernel/record'

const AUDIENCE: Readonly<Record<Protection, string>> = {
  public: 'everybody',
  lawyer: 'the lawyer and the desk',
  desk: 'the desk alone',
  secret: 'nobody',
}

/** The protected contents of a bundle, one line each: "2 sources for the desk alone". Empty when there are none. */
export function warningLines(warnings: BundleWarnings): string[] {
  const counts = new Map<string, number>()
  for (const { noun, protection } of warnings.protected) {
    const key = `${noun} ${protection}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const lines = warnings.protected
    .filter(
      ({ noun, protection }, index, all) =>
        all.findIndex((other) => other.noun === noun && other.protection === protection) === index,
    )
    .map(({ noun, protection }) => {
      const count = counts.get(`${noun} ${protection}`) ?? 0
      const words = NOUN_WORDS[noun]
      return `${count} ${count === 1 ? words.one : words.many} for ${AUDIENCE[protection]}`
    })
  const fields = warnings.withProtectedFields.length
  if (fields > 0) lines.push(`${fields} ${fields === 1 ? 'record' : 'records'} with protected fields`)
  const names = warnings.withPseudonym.length
  if (names > 0) lines.push(`${names} ${names === 1 ? 'name' : 'names'} behind a pseudonym`)
  return lines
}
