import type { Protection } from '@shared/kernel/record'
import type { Noun } from '@shared/schema/registry'
import type { SourceId } from '@shared/kernel/ids'
import { type BundleContents, everyRecord } from './contents'
import { holdingSecret } from './holding-secret'

/** What a person should know before a bundle is written. */
export type BundleWarnings = {
  /** Records in the bundle that not everybody may see, by the widest audience that may. */
  readonly protected: readonly { readonly noun: Noun; readonly id: string; readonly protection: Protection }[]
  /** Records in the bundle with fields narrower than themselves. */
  readonly withProtectedFields: readonly {
    readonly noun: Noun
    readonly id: string
    readonly fields: readonly string[]
  }[]
  /** Records in the bundle that have a pseudonym: the bundle holds the name behind it. */
  readonly withPseudonym: readonly { readonly noun: Noun; readonly id: string }[]
  /** Secret records: they and what hangs on them stay out. */
  readonly secret: number
  /** Sources that stay out too, since the file of each holds a secret one. */
  readonly holdingSecret: readonly SourceId[]
}

/** Lists the protected contents of a bundle, shown before it is written. */
export function bundleWarnings(records: BundleContents['records']): BundleWarnings {
  const holding: ReadonlySet<string> = holdingSecret(records.source)
  const warnings = {
    protected: [] as BundleWarnings['protected'][number][],
    withProtectedFields: [] as BundleWarnings['withProtectedFields'][number][],
    withPseudonym: [] as BundleWarnings['withPseudonym'][number][],
    secret: 0,
    holdingSecret: records.source.flatMap(({ id }) => (holding.has(id) ? [id] : [])),
  }
  for (const [noun, { id, protection, protectedFields, pseudonym }] of everyRecord(records)) {
    if (protection === 'secret') {
      warnings.secret += 1
      continue
    }
    if (holding.has(id)) continue
    if (protection !== 'public') warnings.protected.push({ noun, id, protection })
    if (protectedFields.length > 0) warnings.withProtectedFields.push({ noun, id, fields: protectedFields })
    if (pseudonym !== '') warnings.withPseudonym.push({ noun, id })
  }
  return warnings
}
