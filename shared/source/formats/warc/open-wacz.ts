import { err, fault, type Fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace } from '@shared/kernel/text'
import { type Finding, stated } from '@shared/source/finding'
import { MAX_UNPACKED_BYTES } from '@shared/source/limits'
import type { ReadTools } from '@shared/source/read-tools'
import { safeUrl } from '@shared/source/safe-url'
import type { Container } from '@shared/source/formats/container'
import { openZip, type ZipFile } from '@shared/source/formats/zip'
import { archiveContainer, type ListedPage } from './archive-reading'
import type { Capture } from './capture'
import { together } from './digest'
import { capturesOf } from './open-warc'
import { readPages } from './wacz-pages'
import { checkPackage, type PackageCheck } from './wacz-package'

/**
 * Opens a WACZ (1.1.1): a zip with WARC files, a list of pages and digests of all that. What the digests say is
 * checked file by file. An archive that was changed afterwards still opens, since a person may need what is in it, but
 * every page of a file that was changed is marked as altered, and it says so first of all.
 */
export async function openWacz(bytes: Uint8Array, tools: ReadTools): Promise<Result<Container>> {
  const zip = await openZip(bytes)
  if (!zip.ok) return zip
  const files = zip.value
  const checked = await checkPackage(files, tools)
  if (!checked.ok) return checked
  const check = checked.value
  const warcs = [...files.values()].filter(({ name }) =>
    /^(?:data\/)?archive\/.+\.warc(?:\.gz)?$/i.test(name),
  )
  if (warcs.length === 0) return err(refusal(['it holds no WARC file with pages', ...check.problems]))
  const captures: Capture[] = []
  const remarks: string[] = []
  let left = MAX_UNPACKED_BYTES
  for (const warc of warcs) {
    const read = await readWarc(warc, check, tools, left)
    if (!read.ok) return read
    left -= read.value.unpacked
    for (const capture of read.value.captures) captures.push(capture)
    remarks.push(...read.value.remarks)
  }
  const listed = await pagesOf(files, tools)
  if (captures.length === 0) return err(refusal(['it holds no pages', ...check.problems]))
  return ok(
    archiveContainer(
      {
        extractor: 'wacz',
        mediaType: 'application/wacz',
        title: check.title,
        captures,
        listed: listed.pages,
        remarks: [...remarksOf(check), ...listed.remarks, ...new Set(remarks)],
        found: foundIn(check),
      },
      tools,
    ),
  )
}

const refusal = (problems: readonly string[]): Fault =>
  fault('source.damaged', `The archive was refused: ${problems.slice(0, 4).join('; ')}. Nothing was kept.`)

async function readWarc(warc: ZipFile, check: PackageCheck, tools: ReadTools, left: number) {
  const bytes = await warc.bytes()
  if (!bytes.ok) return bytes
  const read = await capturesOf(bytes.value, warc.name, tools, left)
  if (!read.ok) return read
  const own = check.states.get(warc.name) ?? 'none'
  const captures = read.value.captures.map((capture) => ({
    ...capture,
    digest: check.altered ? ('altered' as const) : together([own, capture.digest]),
  }))
  return ok({ ...read.value, captures })
}

type Listed = { readonly pages: readonly ListedPage[] | null; readonly remarks: readonly string[] }

async function pagesOf(files: ReadonlyMap<string, ZipFile>, tools: ReadTools): Promise<Listed> {
  const file = files.get('pages/pages.jsonl') ?? files.get('data/pages/pages.jsonl')
  if (file === undefined) return { pages: null, remarks: ['The archive has no list of pages.'] }
  const bytes = await file.bytes()
  return bytes.ok
    ? readPages(bytes.value, tools.decodeAs)
    : { pages: null, remarks: ['The archive’s list of pages could not be read.'] }
}

function remarksOf({ problems, altered, verified, signature, unproven }: PackageCheck): readonly string[] {
  const changed = altered
    ? 'This archive was changed after it was made, or damaged. What is in it proves nothing by itself:'
    : 'Parts of this archive were changed after it was made, or damaged. They are marked as altered:'
  return [
    ...(unproven ? [signature] : []),
    ...(problems.length > 0 ? [changed, ...problems.slice(0, 100).map(sentence)] : []),
    ...(verified > 0 && problems.length === 0
      ? [`All ${verified} files that the archive lists match their digests.`]
      : []),
    ...(signature !== '' && !unproven ? [signature] : []),
  ]
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function foundIn({ title, url }: PackageCheck): readonly Finding[] {
  const where = 'the archive’s description (datapackage.json)'
  const address = safeUrl(url) ?? ''
  return [
    ...(title === '' ? [] : [stated('title', collapseSpace(title).slice(0, 500), where)]),
    ...(address === '' ? [] : [stated('url', address, where)]),
  ]
}
