import * as v from 'valibot'
import { canonicalJson, type JsonValue } from '@shared/kernel/canonical-json'
import { sha256Field } from '@shared/kernel/fields'
import { hex, sha256HexOfText } from '@shared/kernel/sha256'
import type { Platform } from '@shared/kernel/platform'

/** A record as it was at one time. Kept as plain JSON: an old state may be of an older version of its type. */
export type State = { readonly [key: string]: JsonValue }

/** How deep the JSON of a state may nest: a limit for hostile bundles. */
const DEEPEST = 64

/**
 * A state with the salt of its digest. States lie beside the chain, so that one can be erased or withheld and the
 * chain still verifies; the salt keeps a withheld one from being guessed by hashing likely contents.
 */
export const stateEntrySchema = v.strictObject({
  digest: sha256Field(),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'not a salt')),
  state: v.custom<State>((x) => isPlainObject(x) && isJson(x, 0), 'not the state of a record'),
})
export type StateEntry = v.InferOutput<typeof stateEntrySchema>

/** The digest of a state: SHA-256 over the salt and the canonical JSON (RFC 8785), as UTF-8. */
export const digestOf = (state: State, salt: string): string => sha256HexOfText(salt + canonicalJson(state))

/** The entry of a state, under a fresh salt. */
export function makeStateEntry(state: State, random: Platform['random']): StateEntry {
  const salt = hex(random(16))
  return { digest: digestOf(state, salt), salt, state }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isJson(value: unknown, depth: number): value is JsonValue {
  if (depth > DEEPEST) return false
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1))
  return isPlainObject(value) && Object.values(value).every((item) => isJson(item, depth + 1))
}
