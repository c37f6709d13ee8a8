import { entityLookup } from '@shared/contradiction/entity-lookup'
import type { Entity } from '@shared/entity/entity'
import type { Export } from '@shared/dossier/dossier'
import { fileStem } from '@shared/kernel/file-stem'
import type { EntityId, ResponseId } from '@shared/kernel/ids'
import { utf8Encode } from '@shared/kernel/utf8'
import { assertNever, err, fault, ok, type Result } from '@shared/kernel/result'
import type { Letter } from '@shared/response/letter'
import { letterMarkdown, letterText } from '@shared/response/letter-files'
import type { LetterCase } from '@shared/response/letter-guard'
import { letterHtml, letterTitle } from '@shared/response/letter-html'
import { desk } from '@renderer/desk/desk'
import { paperNow } from '@renderer/desk/paper'
import { saveBytes } from '@renderer/desk/transfer'
import type { Store } from '@renderer/store/store'
import { today } from './dates'

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

export type LetterFormat = 'pdf' | 'text' | 'markdown'

const ENDINGS: Readonly<Record<LetterFormat, string>> = { pdf: 'pdf', text: 'txt', markdown: 'md' }
const LABELS: Readonly<Record<LetterFormat, string>> = {
  pdf: 'Write a letter to a party as PDF',
  text: 'Write a letter to a party as text',
  markdown: 'Write a letter to a party as Markdown',
}

/** A letter that was written, and the token that shows its file in its folder. */
export type WrittenLetter = Pick<Export, 'fileName' | 'sha256'> & { readonly token: string }

/**
 * Writes a letter to a file the person chooses, and keeps in the case which response it belongs to, when it was written
 * and the file's hash; null when the dialog was closed. Nothing is kept when writing fails.
 */
export async function writeLetter(
  store: Store,
  response: ResponseId,
  letter: Letter,
  format: LetterFormat,
): Promise<Result<WrittenLetter | null>> {
  const at = new Date().toISOString()
  const bytes = await bytesOf(letter, format, at)
  if (!bytes.ok) return bytes
  // With the day: a later letter to the same party is another file.
  const name = `${fileStem(`${letterTitle(letter)} ${today()}`, 'Letter')}.${ENDINGS[format]}`
  const saved = await saveBytes(name, format, bytes.value)
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved
  const { name: fileName, byteLength, sha256, token } = saved.value
  const kept = await store.commit(LABELS[format], (tx) => {
    const written = { what: format, dossier: null, response, audience: 'party', at } as const
    tx.create('export', { ...written, fileName, byteLength, sha256 })
  })
  if (!kept.ok) {
    const { code, message } = kept.error
    return err(fault(code, `${fileName} was written, but the case could not note it. ${message}`))
  }
  return ok({ fileName, sha256, token })
}

async function bytesOf(letter: Letter, format: LetterFormat, at: string): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'text':
      return ok(utf8Encode(letterText(letter)))
    case 'markdown':
      return ok(utf8Encode(letterMarkdown(letter)))
    case 'pdf': {
      const page = { html: letterHtml(letter), paper: await paperNow(), title: letterTitle(letter) }
      const printed = await desk.call('print.pdf', { ...page, language: 'en', author: '', created: at })
      return printed.ok ? ok(printed.value.bytes) : printed
    }
    default:
      return assertNever(format)
  }
}
