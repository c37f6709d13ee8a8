import { err, fault, ok, type Result } from '@shared/kernel/result'
import { bytesInWords } from '@shared/source/limits'
import type { FileFacts } from '@shared/source/pick-extractor'
import type { PartFacts } from '@shared/source/reading'
import { safeUrl } from '@shared/source/safe-url'
import { shownFileName } from '@shared/source/file-name'
import type { Source } from '@shared/source/source'
import type { Store } from '@renderer/store/store'
import { type OpenContainer, openInWorker, readInWorker } from '@renderer/work/read-in-worker'
import type { Capturable } from '@renderer/source/capturable'

/** A captured document that holds others, open to take parts out of it. It must be closed. */
export type Container = OpenContainer & { readonly source: Source; readonly parts: readonly PartFacts[] }

/** Opens a source that holds others. Its parts are listed again unless they are known. */
export async function openSource(
  store: Store,
  source: Source,
  known: readonly PartFacts[],
  signal: AbortSignal,
): Promise<Result<Container>> {
  const { original } = source
  const blob = await store.original(original.sha256)
  if (blob === undefined)
    return err(fault('source.no-original', 'The captured file is not in this copy of the case.'))
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const facts: FileFacts = { fileName: original.fileName, mediaType: original.mediaType }
  const read = known.length > 0 ? null : await readInWorker(bytes, facts, { signal })
  if (read !== null && !read.ok) return read
  const opened = await openInWorker(bytes, facts, { signal })
  return opened.ok ? ok({ ...opened.value, source, parts: read?.value.parts ?? known }) : opened
}

/** A part, to be captured as a source of its own that names its container. */
export const fromPart = ({ source, part: take }: Container, part: PartFacts): Capturable => ({
  name: titleOfPart(part),
  byteLength: part.byteLength ?? 0,
  open: async () => {
    const taken = await take(part.key)
    if (!taken.ok) return taken
    const { facts, bytes, url, at, remarks } = taken.value
    const address = safeUrl(url)
    return ok({
      facts,
      bytes,
      about: {
        partOf: { source: source.id, part: part.part.slice(0, 4_000), at },
        remarks,
        ...(address !== null && {
          url: { address, where: `the ${source.kind === 'message' ? 'message' : 'archive'} it stands in` },
        }),
      },
    })
  },
})

export const titleOfPart = ({ title, part, fileName, key }: PartFacts): string =>
  shownFileName(title || part || fileName || key)

/** What the container says of a part, in one line: address, capture, digest, size. */
export function partInWords({ title, part, at, digest, byteLength }: PartFacts): string {
  const digests = { verified: 'digest verified', altered: 'digest does not match: altered', none: '' }
  return [
    title !== '' && title !== part ? shownFileName(part) : '',
    at === '' ? '' : `captured ${at.slice(0, 16).replace('T', ' ')} UTC`,
    digests[digest],
    byteLength === null ? '' : bytesInWords(byteLength),
  ]
    .filter((words) => words !== '')
    .join(' · ')
}

/** Most pages that are chosen from the start. */
const CHOSEN_AT_FIRST = 50

/** What is chosen before a person chooses: pages that can be brought in and are as they were, the first fifty. */
export const chosenAtFirst = (parts: readonly PartFacts[]): ReadonlySet<string> =>
  new Set(
    parts
      .filter(({ wanted, problem, digest }) => wanted && problem === '' && digest !== 'altered')
      .slice(0, CHOSEN_AT_FIRST)
      .map(({ key }) => key),
  )

/** The parts that a person is shown: the wanted ones or all, narrowed by words of their title or address. */
export function shownParts(
  parts: readonly PartFacts[],
  others: boolean,
  words: string,
): readonly PartFacts[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return parts.filter((part) => {
    if (!others && !part.wanted) return false
    const about = `${part.title} ${part.part} ${part.mediaType}`.toLowerCase()
    return wanted.every((word) => about.includes(word))
  })
}

/** Whether a source is of a kind that holds other documents. */
export const isContainer = ({ kind, original }: Source): boolean =>
  kind === 'archive' || kind === 'message' || /^(multipart\/related|message\/rfc822)/.test(original.mediaType)
