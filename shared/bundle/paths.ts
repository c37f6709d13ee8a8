import { NOUNS, type Noun } from '@shared/schema/registry'
import { whyUnsafeName } from './entry-names'

/** Paths in the bag, without its top folder. A path never changes its meaning; new ones raise the version. */
export const CASE_JSON = 'data/case.json'
export const recordsPath = (noun: Noun, part: number): string =>
  `data/records/${noun}/${partName(part)}.ndjson`
export const changesPath = (part: number): string => `data/history/changes-${partName(part)}.ndjson`
export const statesPath = (part: number): string => `data/history/states-${partName(part)}.ndjson`
export const originalPath = (sha256: string): string => `data/originals/${sha256}`
export const rowsPath = (sha256: string): string => `data/rows/${sha256}`
export const textPath = (sha256: string): string => `data/texts/${sha256}.txt`
export const structurePath = (sha256: string): string => `data/texts/${sha256}.json`

const partName = (part: number): string => String(part).padStart(4, '0')

export type PayloadPath =
  | { readonly kind: 'case' | 'changes' | 'states' }
  | { readonly kind: 'records'; readonly noun: Noun }
  | { readonly kind: 'original' | 'rows' | 'text' | 'structure'; readonly sha256: string }

/** What a payload file holds by its path; null when it is none of ours. */
export function payloadPath(path: string): PayloadPath | null {
  if (path === CASE_JSON) return { kind: 'case' }
  const history = /^data\/history\/(changes|states)-\d{4,}\.ndjson$/.exec(path)?.[1]
  if (history) return { kind: history === 'changes' ? 'changes' : 'states' }
  const records = /^data\/records\/([A-Za-z]+)\/\d{4,}\.ndjson$/.exec(path)?.[1]
  const noun = NOUNS.find((known) => known === records)
  if (noun) return { kind: 'records', noun }
  const original = /^data\/originals\/([0-9a-f]{64})$/.exec(path)?.[1]
  if (original) return { kind: 'original', sha256: original }
  const rows = /^data\/rows\/([0-9a-f]{64})$/.exec(path)?.[1]
  if (rows) return { kind: 'rows', sha256: rows }
  const text = /^data\/texts\/([0-9a-f]{64})\.(txt|json)$/.exec(path)
  if (text?.[1]) return { kind: text[2] === 'txt' ? 'text' : 'structure', sha256: text[1] }
  return null
}

/** A name for a bundle's file and top folder that is safe on every system: the case's, as far as it can be. */
export function safeFolderName(caseName: string): string {
  const name = caseName
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/^[\s.~]+|[\s.]+$/g, '')
  return whyUnsafeName(name) === null ? name : 'Case'
}

/** The name suggested for a bundle: `NAME.casebundle`. */
export const bundleFileName = (caseName: string): string => `${safeFolderName(caseName)}.casebundle`
