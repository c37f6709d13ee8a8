import { canonicalJson, type JsonValue } from '@shared/kernel/canonical-json'
import type { Platform } from '@shared/kernel/platform'
import { utf8Encode } from '@shared/kernel/sha256'
import { type AnyRecord, NOUNS } from '@shared/schema/registry'
import { type NewFile, writeArchive } from './archive'
import { DECLARATION, serialiseBagInfo, serialiseManifest } from './bag'
import { BUNDLE_VERSION, FORMAT, recordVersions, serialiseCaseJson, type Withheld } from './case-json'
import type { BundleContents, Progress } from './contents'
import { ndjsonParts } from './parts'
import {
  CASE_JSON,
  changesPath,
  originalPath,
  recordsPath,
  rowsPath,
  safeFolderName,
  statesPath,
  structurePath,
  textPath,
} from './paths'
import { withholdSecrets } from './withhold'

export type WriteInputs = {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly caseName: string
  /** "Gainsay 0.1.0": the program, never the person, the computer or the user. */
  readonly software: string
  /** Store instead of compress: equal to the byte on every platform. */
  readonly store?: boolean
}

/**
 * Writes a case as a bundle, piece by piece: a BagIt 1.0 bag in a zip. Same contents and inputs, same bytes (and where
 * deflate differs between platforms, the same files). Secret records are left out. Rejects with what the contents'
 * own reads reject with, or when the case record is missing.
 */
export async function* writeBundle(
  contents: BundleContents,
  inputs: WriteInputs,
  platform: Pick<Platform, 'sha256'>,
  onProgress: Progress = () => undefined,
): AsyncGenerator<Uint8Array> {
  const open = withholdSecrets(contents)
  const style = { now: inputs.now, store: inputs.store ?? false }
  yield* writeArchive(bagFiles(open.contents, open.withheld, inputs, platform, onProgress), style)
}

/** The bag's files in their fixed order: the declaration, the payload, then the tag files that need its hashes. */
async function* bagFiles(
  contents: BundleContents,
  withheld: Withheld,
  inputs: WriteInputs,
  platform: Pick<Platform, 'sha256'>,
  onProgress: Progress,
): AsyncGenerator<NewFile> {
  const top = safeFolderName(inputs.caseName)
  const tags = new Map<string, string>()
  const tag = async (path: string, text: string): Promise<NewFile> => {
    const bytes = utf8Encode(text)
    tags.set(path, await platform.sha256(bytes))
    return { name: `${top}/${path}`, bytes }
  }
  yield await tag('bagit.txt', DECLARATION)
  const manifest = new Map<string, string>()
  let payloadBytes = 0
  for await (const { name, bytes } of payloadFiles(contents, withheld, inputs, onProgress)) {
    manifest.set(name, await platform.sha256(bytes))
    payloadBytes += bytes.length
    yield { name: `${top}/${name}`, bytes }
  }
  const info = [
    ['Bagging-Date', new Date(inputs.now).toISOString().slice(0, 10)],
    ['Bag-Software-Agent', inputs.software],
    ['Payload-Oxum', `${payloadBytes}.${manifest.size}`],
  ] as const
  yield await tag('bag-info.txt', serialiseBagInfo(info))
  yield await tag('manifest-sha256.txt', serialiseManifest(manifest))
  yield { name: `${top}/tagmanifest-sha256.txt`, bytes: utf8Encode(serialiseManifest(tags)) }
}

async function* payloadFiles(
  contents: BundleContents,
  withheld: Withheld,
  inputs: WriteInputs,
  onProgress: Progress,
): AsyncGenerator<NewFile> {
  const { records, changes, states, originals, blocks, texts, structures } = contents
  const total = NOUNS.length + 2 + originals.size + blocks.size + texts.size + structures.size
  let done = 0
  const step = () => onProgress((done += 1), total)
  yield { name: CASE_JSON, bytes: utf8Encode(caseJson(contents, withheld, inputs)) }
  for (const noun of NOUNS) {
    const list: readonly AnyRecord[] = records[noun]
    yield* parts(
      inOrderOf(list, ({ id }) => id),
      (part) => recordsPath(noun, part),
    )
    step()
  }
  yield* parts(
    inOrderOf(changes, ({ id }) => id),
    changesPath,
  )
  step()
  yield* parts(
    inOrderOf(states, ({ digest }) => digest),
    statesPath,
  )
  step()
  for (const [sha256, original] of byKey(originals)) {
    yield { name: originalPath(sha256), bytes: await original.bytes() }
    step()
  }
  for (const [sha256, bytes] of byKey(blocks)) {
    yield { name: rowsPath(sha256), bytes: await bytes() }
    step()
  }
  for (const [sha256, text] of byKey(texts)) {
    yield { name: textPath(sha256), bytes: utf8Encode(await text()) }
    step()
  }
  for (const [sha256, structure] of byKey(structures)) {
    yield { name: structurePath(sha256), bytes: utf8Encode(canonicalJson(await structure())) }
    step()
  }
}

function caseJson(contents: BundleContents, withheld: Withheld, inputs: WriteInputs): string {
  const record = contents.records.case[0]
  if (!record) throw new Error('a bundle needs its case record')
  return serialiseCaseJson({
    format: FORMAT,
    version: BUNDLE_VERSION,
    records: recordVersions(),
    software: inputs.software,
    written: new Date(inputs.now).toISOString(),
    case: { id: record.id, name: record.name },
    withheld,
  })
}

function* parts(values: readonly JsonValue[], pathOf: (part: number) => string): Generator<NewFile> {
  let part = 0
  for (const bytes of ndjsonParts(values)) yield { name: pathOf((part += 1)), bytes }
}

const inOrderOf = <T>(values: readonly T[], key: (value: T) => string): T[] =>
  [...values].sort((a, b) => (key(a) < key(b) ? -1 : 1))

const byKey = <T>(map: ReadonlyMap<string, T>): [string, T][] => inOrderOf([...map], ([key]) => key)
