import { err, fault, ok, type Result } from '@shared/kernel/result'
import { bytesInWords, MAX_UNPACKED_BYTES } from '@shared/source/limits'
import type { ReadTools } from '@shared/source/read-tools'
import type { Container } from '@shared/source/formats/container'
import { byteText } from '@shared/source/formats/byte-text'
import { gunzip } from '@shared/source/formats/gunzip'
import { archiveContainer } from './archive-reading'
import { type Capture, captureOf } from './capture'
import { type WarcRecord, warcRecords } from './records'

export type WarcCaptures = {
  readonly captures: readonly Capture[]
  /** What is wrong with the file or was passed over, in plain sentences. */
  readonly remarks: readonly string[]
}

/** Opens a WARC file (ISO 28500), packed with gzip or not, and checks the digests of its records. */
export async function openWarc(bytes: Uint8Array, tools: ReadTools): Promise<Result<Container>> {
  const read = await capturesOf(bytes, 'warc', tools, MAX_UNPACKED_BYTES)
  if (!read.ok) return read
  const { captures, remarks } = read.value
  if (captures.length === 0)
    return err(fault('source.no-words', 'The archive holds no pages. Nothing was kept.'))
  return ok(
    archiveContainer(
      {
        extractor: 'warc',
        mediaType: 'application/warc',
        title: '',
        captures,
        listed: null,
        remarks,
        found: [],
      },
      tools,
    ),
  )
}

/** The captures of one WARC file; `file` names it in their keys. */
export async function capturesOf(
  bytes: Uint8Array,
  file: string,
  tools: ReadTools,
  most: number,
): Promise<Result<WarcCaptures & { readonly unpacked: number }>> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const { bytes: plain, fault: wrong } = packed ? gunzip(bytes, most) : { bytes, fault: null }
  if (wrong === 'limit') {
    const message = `The archive was refused: it would unpack to more than ${bytesInWords(MAX_UNPACKED_BYTES)}. Nothing was kept.`
    return err(fault('source.bomb', message))
  }
  const { records, stopped } = warcRecords(plain)
  if (records.length === 0) {
    const why = wrong === null ? (stopped ?? 'it is empty') : 'it cannot be unpacked'
    return err(fault('source.damaged', `The archive is damaged (${why}). Nothing was kept.`))
  }
  const captures: Capture[] = []
  for (const record of records) {
    const capture = await captureOf(record, file, tools)
    // A checksum of the packing that fails says that some of the bytes are wrong, not which.
    if (capture !== null) captures.push(wrong === 'checksum' ? { ...capture, digest: 'altered' } : capture)
  }
  return ok({ captures, remarks: remarksOf(records, stopped, wrong), unpacked: plain.length })
}

function remarksOf(
  records: readonly WarcRecord[],
  stopped: string | null,
  wrong: 'damaged' | 'checksum' | null,
): readonly string[] {
  const remarks: string[] = []
  if (wrong === 'checksum') {
    remarks.push(
      'A checksum of the archive’s packing does not match: some of its bytes were altered or damaged.',
    )
  }
  if (wrong === 'damaged' || stopped !== null) {
    const why = wrong === 'damaged' ? 'its packing is damaged or its end is missing' : (stopped ?? '')
    remarks.push(
      `The archive was read only as far as it is whole, ${counted(records.length, 'record')}: ${why}.`,
    )
  }
  const revisits = records.filter(({ fields }) => fields.get('warc-type') === 'revisit').length
  if (revisits > 0) {
    remarks.push(
      `${counted(revisits, 'record')} only ${revisits === 1 ? 'notes' : 'note'} that a page was unchanged when it was visited again.`,
    )
  }
  const info = records.find(({ fields }) => fields.get('warc-type') === 'warcinfo')
  const software =
    info === undefined ? '' : (/^software:\s*(.+)$/im.exec(byteText(info.block, 0, 4096))?.[1] ?? '')
  if (software !== '') remarks.push(`The archive says it was made with “${software.trim().slice(0, 200)}”.`)
  return remarks
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
