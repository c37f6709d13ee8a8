import { collapseSpace, firstWords } from '@shared/kernel/text'
import type { Excerpt, Region } from './excerpt'

type Clipped = Pick<Excerpt, 'quote' | 'region'>

/** Where a region lies, in words: "region of page 3", "region of the picture". */
export const regionInWords = ({ page }: { readonly page: number }): string =>
  page === 0 ? 'region of the picture' : `region of page ${page}`

/** Whether an excerpt has no words of its own: a region that stands by its caption. */
export const isWordless = ({ quote, region }: Clipped): boolean => quote.exact === '' && region !== undefined

/** What an excerpt says: its words, or, of a region without words, its caption. Quotation marks belong to words alone. */
export const excerptWords = ({ quote, region }: Clipped): string =>
  quote.exact === '' && region !== undefined ? region.caption : quote.exact

/** An excerpt in a line: the first words in quotation marks, or the caption with where the region lies. */
export const excerptInLine = ({ quote, region }: Clipped, words: number): string =>
  quote.exact === '' && region !== undefined
    ? `${firstWords(collapseSpace(region.caption), words)} (${regionInWords(region)})`
    : `“${firstWords(collapseSpace(quote.exact), words)}”`

/**
 * Where a region lies, for machines and careful readers, as W3C Media Fragments writes it, in percent:
 * "page 3 xywh=percent:12.5,30,50,20"; of a picture without the page.
 */
export function regionLocator({ page, x, y, width, height }: Region): string {
  const percent = (fraction: number) => String(Math.round(fraction * 10_000) / 100)
  const fragment = `xywh=percent:${[x, y, width, height].map(percent).join(',')}`
  return page === 0 ? fragment : `page ${page} ${fragment}`
}
