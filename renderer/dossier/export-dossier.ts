import { buildDossier, type DossierInputs, localDay } from '@shared/dossier/build'
import { type BeforeExport, beforeExport } from '@shared/dossier/before-export'
import type { Dossier } from '@shared/dossier/dossier'
import { toHtml } from '@shared/dossier/html'
import { toMarkdown } from '@shared/dossier/markdown'
import { type CaseRecords, indexRecords } from '@shared/dossier/records'
import { readRowsOf } from '@shared/dossier/rows'
import { headCode } from '@shared/history/change'
import { fileStem } from '@shared/kernel/file-stem'
import { utf8Encode } from '@shared/kernel/utf8'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Paper } from '@shared/desk/fields'
import { desk } from '@renderer/desk/desk'
import { saveBytes } from '@renderer/desk/transfer'
import type { Store } from '@renderer/store/store'

/** The records of the open case, those in the trash among them: a dossier says where one stands. */
export async function readCase(store: Store): Promise<CaseRecords> {
  const trashed = { trashed: 'both' } as const
  const [cases, source, rendition, excerpt, entity, sameAs, relation] = await Promise.all([
    store.list('case', trashed),
    store.list('source', trashed),
    store.list('rendition', trashed),
    store.list('excerpt', trashed),
    store.list('entity', trashed),
    store.list('sameAs', trashed),
    store.list('relation', trashed),
  ])
  const [figure, shipment, claim, note, contradiction, response, dossier] = await Promise.all([
    store.list('figure', trashed),
    store.list('shipment', trashed),
    store.list('claim', trashed),
    store.list('note', trashed),
    store.list('contradiction', trashed),
    store.list('response', trashed),
    store.list('dossier', trashed),
  ])
  const [table, correction] = await Promise.all([store.list('table'), store.list('correction')])
  const citing = { contradiction, shipment, relation, note, dossier, entity, sameAs, table, correction }
  const rows = await readRowsOf(citing, store.readBlocks)
  const records = {
    case: cases,
    source,
    rendition,
    excerpt,
    entity,
    sameAs,
    relation,
    figure,
    shipment,
    claim,
    note,
    contradiction,
    response,
  }
  return indexRecords(records, rows)
}

/** Clock, zone and history head as they are now, by this computer's clock. */
export async function inputsNow(store: Store, clock: Date = new Date()): Promise<DossierInputs> {
  // The offset is counted the other way round: −60 in Berlin in winter.
  const minutes = -clock.getTimezoneOffset()
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const zone = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
  return { now: clock.toISOString(), zone, historyHead: headCode(await store.history.heads()) }
}

type Found = { readonly records: CaseRecords; readonly dossier: Dossier }

async function find(store: Store, id: string): Promise<Result<Found>> {
  const dossier = await store.get('dossier', id)
  if (dossier === undefined) return err(fault('dossier.gone', 'This dossier is no longer in the case.'))
  return ok({ records: await readCase(store), dossier })
}

/** A dossier as Markdown: the same bytes for the same case and inputs. */
export async function exportMarkdown(
  store: Store,
  id: string,
  inputs: DossierInputs,
): Promise<Result<string>> {
  const found = await find(store, id)
  if (!found.ok) return found
  const built = buildDossier(found.value.records, found.value.dossier, inputs)
  return built.ok ? ok(toMarkdown(built.value)) : built
}

/** A dossier as the body of the page that is printed and previewed. */
export async function exportHtml(store: Store, id: string, inputs: DossierInputs): Promise<Result<string>> {
  const found = await find(store, id)
  if (!found.ok) return found
  const built = buildDossier(found.value.records, found.value.dossier, inputs)
  return built.ok ? ok(toHtml(built.value)) : built
}

/** What a person should see before a dossier is written, and the records it speaks of. */
export async function readBeforeExport(
  store: Store,
  id: string,
): Promise<Result<Found & { readonly before: BeforeExport }>> {
  const found = await find(store, id)
  if (!found.ok) return found
  const { now, zone } = await inputsNow(store)
  const today = localDay(now, zone) ?? now.slice(0, 10)
  return ok({ ...found.value, before: beforeExport(found.value.records, found.value.dossier, today) })
}

export type Format = 'pdf' | 'markdown'

/** A written file, and the token that shows it in its folder; null when the person closed the dialog. */
export type Written = { readonly fileName: string; readonly token: string } | null

/**
 * Writes a dossier to a file the person chooses, and keeps in the case what was written, when and for whom, with its
 * hash. Nothing is kept, and no record made, when writing fails or is called off.
 */
export async function writeDossier(
  store: Store,
  id: string,
  format: Format,
  paper: Paper,
): Promise<Result<Written>> {
  const dossier = await store.get('dossier', id)
  if (dossier === undefined) return err(fault('dossier.gone', 'This dossier is no longer in the case.'))
  const inputs = await inputsNow(store)
  const bytes =
    format === 'markdown'
      ? await markdownBytes(store, id, inputs)
      : await pdfBytes(store, dossier, inputs, paper)
  if (!bytes.ok) return bytes
  const name = `${fileStem(dossier.title, 'Dossier')}.${format === 'pdf' ? 'pdf' : 'md'}`
  const saved = await saveBytes(name, format, bytes.value)
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved
  const { name: fileName, byteLength, sha256, token } = saved.value
  const kept = await store.commit(
    format === 'pdf' ? 'Write a dossier as PDF' : 'Write a dossier as Markdown',
    (tx) => {
      tx.create('export', {
        what: format,
        dossier: dossier.id,
        audience: 'desk',
        at: inputs.now,
        fileName,
        byteLength,
        sha256,
      })
    },
  )
  if (!kept.ok) {
    return err(
      fault(
        kept.error.code,
        `${fileName} was written, but the case could not note it. ${kept.error.message}`,
      ),
    )
  }
  return ok({ fileName, token })
}

async function markdownBytes(store: Store, id: string, inputs: DossierInputs): Promise<Result<Uint8Array>> {
  const markdown = await exportMarkdown(store, id, inputs)
  return markdown.ok ? ok(utf8Encode(markdown.value)) : markdown
}

async function pdfBytes(
  store: Store,
  dossier: Dossier,
  inputs: DossierInputs,
  paper: Paper,
): Promise<Result<Uint8Array>> {
  const html = await exportHtml(store, dossier.id, inputs)
  if (!html.ok) return html
  const printed = await desk.call('print.pdf', {
    html: html.value,
    paper,
    title: dossier.title,
    language: dossier.language,
    author: '',
    created: inputs.now,
  })
  return printed.ok ? ok(printed.value.bytes) : printed
}

/** Shows a written file in the computer’s file manager. */
export const showInFolder = (token: string) => desk.call('save.reveal', { token })
