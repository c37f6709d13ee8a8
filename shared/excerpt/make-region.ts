import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { RenditionId, SourceId } from '@shared/kernel/ids'
import { collapseSpace } from '@shared/kernel/text'
import type { Structure } from '@shared/source/rendition'
import type { Region } from './excerpt'
import { type ExcerptDraft, quoteAt, type Range, snapSelection } from './make-excerpt'

/** A region without what a person says of it. */
export type Frame = Omit<Region, 'caption'>

/** The smallest side of a region, as a fraction of its page or picture: less is a slip of the hand. */
export const SMALLEST = 0.005

/** Fractions are kept to a ten-thousandth: a quarter of a pixel on a page 2,500 pixels wide. */
const round = (fraction: number): number => Math.round(Math.min(1, Math.max(0, fraction)) * 10_000) / 10_000

/** A frame brought into its page or picture. */
export function inside({ page, x, y, width, height }: Frame): Frame {
  const [left, top] = [round(x), round(y)]
  return {
    page,
    x: left,
    y: top,
    width: round(Math.min(width, 1 - left)),
    height: round(Math.min(height, 1 - top)),
  }
}

type Clipped = {
  readonly source: SourceId
  readonly rendition: RenditionId
  readonly text: string
  readonly structure: Pick<Structure, 'pages'>
}

/**
 * An excerpt from a region of a page (from 1) or of a picture (page 0). `words` is the text that lies in it, where there
 * is any; without, the excerpt stands at the beginning of its page in the text. Refused: a region without a caption
 * (`region.caption`) and one too small to be meant (`region.small`).
 */
export function makeRegion(
  { source, rendition, text, structure }: Clipped,
  frame: Frame,
  caption: string,
  words: Range | null = null,
): Result<ExcerptDraft> {
  const said = collapseSpace(caption).trim()
  if (said === '') return err(fault('region.caption', 'Say what the region shows.'))
  const { page, x, y, width, height } = inside(frame)
  if (width < SMALLEST || height < SMALLEST) {
    return err(fault('region.small', 'The region is too small to show anything. Draw it larger.'))
  }
  const range = words === null ? null : snapSelection(text, words)
  const start = structure.pages.find(({ number }) => number === page)?.start ?? 0
  return ok({
    source,
    rendition,
    quote: range === null ? { exact: '', prefix: '', suffix: '' } : quoteAt(text, range),
    position: range === null ? { start, end: start } : { ...range },
    translation: null,
    comment: '',
    tags: [],
    mentions: [],
    region: { page, x, y, width, height, caption: said },
  })
}

type Placed = { readonly position: Range; readonly region?: Region | undefined }

/** The order of excerpts in their source: as the text goes, and regions from the top of their page to its foot. */
export const inSourceOrder = (a: Placed, b: Placed): number =>
  a.position.start - b.position.start ||
  (a.region?.page ?? 0) - (b.region?.page ?? 0) ||
  (a.region?.y ?? 0) - (b.region?.y ?? 0) ||
  (a.region?.x ?? 0) - (b.region?.x ?? 0) ||
  b.position.end - a.position.end

/** The numbers of the regions among a source's excerpts, from 1 in their order, by id. */
export const regionNumbers = (
  excerpts: readonly (Placed & { readonly id: string })[],
): ReadonlyMap<string, number> =>
  new Map(
    excerpts
      .filter(({ region }) => region !== undefined)
      .toSorted(inSourceOrder)
      .map(({ id }, index) => [id, index + 1]),
  )
