import type { Shipment } from './shipment'

/** What codes are called, by code. */
export type HsLabels = ReadonlyMap<string, string>

/** A list of labels, a code and its words on each line. */
export const hsLabelsOf = (text: string): HsLabels =>
  new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, code, words] = /^(\d{2,10})\s+(.+)$/.exec(line.trim()) ?? []
      return code === undefined || words === undefined ? [] : [[code, words]]
    }),
  )

/** A level of the nomenclature above or at a code. */
export type HsLevel = { readonly code: string; readonly label: string }

/**
 * What a code lies under, the chapter first: chapter, heading, subheading, as far as there are labels. A nomenclature
 * that somebody loaded goes before the labels of the program; `''` where neither has the level. National digits behind
 * the sixth have a label only in a loaded nomenclature.
 */
export function hsLevels(code: string, own: HsLabels, loaded: HsLabels | null): HsLevel[] {
  return [2, 4, 6, 8, 10]
    .filter((digits) => code.length >= digits)
    .map((digits) => code.slice(0, digits))
    .map((prefix) => ({ code: prefix, label: loaded?.get(prefix) ?? own.get(prefix) ?? '' }))
    .filter(({ code: prefix, label }) => label !== '' || prefix.length <= 4)
}

/** The levels in a line: “85 electrical machines and electronics › 8542 integrated circuits”. */
export const hsWords = (levels: readonly HsLevel[]): string =>
  levels
    .filter(({ label }) => label !== '')
    .map(({ code, label }) => `${code} ${label}`)
    .join(' › ')

/** What must be said of the labels beside a code: they are of one edition, and the code may be of another. */
export function editionDoubt({ code, edition }: Shipment['hsCode']): string {
  if (code === '') return ''
  if (edition === '') return 'The edition of the code is not known; labels are those of HS 2022.'
  return edition === '2022' ? '' : `The code is of HS ${edition}; labels are those of HS 2022 and may differ.`
}
