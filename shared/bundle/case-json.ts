import * as v from 'valibot'
import { count, instantField, line } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { NOUNS, REGISTRY } from '@shared/schema/registry'

export const FORMAT = 'gainsay-case'
/** Raised whenever an older Gainsay could misread the files. */
export const BUNDLE_VERSION = 1

const withheldSchema = v.strictObject({
  records: count(),
  states: count(),
  originals: count(),
  texts: count(),
})
/** How much was left out because it is secret; never what. */
export type Withheld = v.InferOutput<typeof withheldSchema>

const caseJsonSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(BUNDLE_VERSION),
  /** Version of every record type by noun. */
  records: v.record(v.string(), count()),
  software: line(),
  written: instantField(),
  case: v.strictObject({ id: idSchema('case'), name: line() }),
  withheld: withheldSchema,
})
export type CaseJson = v.InferOutput<typeof caseJsonSchema>

/** Versions of the record types that this Gainsay writes. */
export const recordVersions = (): Record<string, number> =>
  Object.fromEntries(NOUNS.map((noun) => [noun, REGISTRY[noun].version]))

export const serialiseCaseJson = (caseJson: CaseJson): string => `${canonicalJson(caseJson)}\n`

const newer = (what: string) =>
  fault('bundle.newer', `This bundle was written by a newer Gainsay (${what}). Nothing was taken in.`)

/** Only what tells the version; everything else may have changed in a newer one. */
const versionSchema = v.object({
  format: v.literal(FORMAT),
  version: count(),
  records: v.record(v.string(), count()),
})

/**
 * Reads `data/case.json`. A newer version of the bundle or of a record type is refused by name.
 * Codes: `bundle.case`, `bundle.newer`.
 */
export function parseCaseJson(text: string): Result<CaseJson> {
  const unreadable = err(fault('bundle.case', '“data/case.json” is not the description of a Gainsay case.'))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return unreadable
  }
  const versions = v.safeParse(versionSchema, json)
  if (!versions.success) return unreadable
  const { version, records } = versions.output
  if (version > BUNDLE_VERSION) {
    return err(newer(`bundle version ${version}; this one reads up to ${BUNDLE_VERSION}`))
  }
  for (const [name, recordVersion] of Object.entries(records)) {
    const noun = NOUNS.find((known) => known === name)
    if (!noun)
      return err(newer(`it holds a kind of record called “${name.slice(0, 40)}”, unknown to this one`))
    const ours = REGISTRY[noun].version
    if (recordVersion > ours) {
      return err(newer(`${noun} records of version ${recordVersion}; this one reads up to ${ours}`))
    }
  }
  const parsed = v.safeParse(caseJsonSchema, json)
  return parsed.success ? ok(parsed.output) : unreadable
}
