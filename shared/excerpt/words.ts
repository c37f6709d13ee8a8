import { collapseSpace, firstWords } from '@shared/kernel/text'
import type { Excerpt } from './excerpt'

type Clipped = Pick<Excerpt, 'quote' | 'region'>

/** Where a region lies, in words: "region of page 3", "region of the picture". */
export const regionInWords = ({ page }: { readonly page: number }): string =>
  page === 0 ? 'region of the picture' : `region of page ${page}`

/** What an excerpt says: its words, or, of a region without words, its caption. Quotation marks belong to words alone. */
export const excerptWords = ({ quote, region }: Clipped): string =>
  quote.exact === '' && region !== undefined ? region.caption : quote.exact

/** An excerpt in a line: the first words in quotation marks, or the caption with where the region lies. */
export const excerptInLine = ({ quote, region }: Clipped, words: number): string =>
  quote.exact === '' && region !== undefined
    ? `${firstWords(collapseSpace(region.caption), words)} (${regionInWords(region)})`
    : `“${firstWords(collapseSpace(quote.exact), words)}”`
