import { entityLookup } from '@shared/contradiction/entity-lookup'
import type { Entity } from '@shared/entity/entity'
import type { EntityId } from '@shared/kernel/ids'
import { utf8Encode } from '@shared/kernel/sha256'
import { ok, type Result } from '@shared/kernel/result'
import type { Letter } from '@shared/response/letter'
import { letterMarkdown, letterText } from '@shared/response/letter-files'
import type { LetterCase } from '@shared/response/letter-guard'
import { saveBytes } from '@renderer/desk/transfer'
import type { Store } from '@renderer/store/store'

/** What a letter to a party is guarded by, and the party itself as merges have it. */
export async function readLetterCase(
  store: Store,
  party: EntityId,
): Promise<{ readonly records: LetterCase; readonly party: Entity | undefined }> {
  const both = { trashed: 'both' } as const
  const [sources, excerpts, claims, entities, responses, contradictions, sameAs] = await Promise.all([
    store.list('source', both),
    store.list('excerpt', both),
    store.list('claim', both),
    store.list('entity', both),
    store.list('response', both),
    store.list('contradiction', both),
    store.list('sameAs'),
  ])
  const { canonical, entity } = entityLookup({ entities, sameAs, relations: [] })
  const protections = new Map(contradictions.map(({ id, protection }) => [id, protection]))
  const records: LetterCase = {
    sources,
    excerpts,
    claims,
    entities,
    responses,
    canonical,
    protectionOf: (id) => protections.get(id),
  }
  return { records, party: entity(party) }
}

export type LetterFormat = 'text' | 'markdown'

/** Writes a letter to a file the person chooses; its name, or null when the dialog was closed. */
export async function saveLetter(
  letter: Letter,
  format: LetterFormat,
): Promise<Result<{ readonly fileName: string } | null>> {
  const words = format === 'text' ? letterText(letter) : letterMarkdown(letter)
  const name = `Letter to ${fileSafe(letter.to)}.${format === 'text' ? 'txt' : 'md'}`
  const saved = await saveBytes(name, format, utf8Encode(words))
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved
  return ok({ fileName: saved.value.name })
}

/** A party's name as part of a file's name, on every system. */
const fileSafe = (name: string): string =>
  name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
