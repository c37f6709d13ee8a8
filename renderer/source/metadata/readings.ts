import { dateInWords } from '@shared/kernel/edtf-prose'
import { languageName } from '@shared/kernel/languages'
import { authorsFound, type Finding, type FindingField, findingsOf } from '@shared/source/finding'
import { publishedFrom } from '@shared/source/new-source'
import type { Source } from '@shared/source/source'

/** One value that the document gives for a field, as the form shows it. */
export type FieldReading<V> = {
  readonly value: V
  /** As people read it. */
  readonly label: string
  /** Where it was found. */
  readonly where: string
  /** Why it is not sure; '' when it is. */
  readonly why: string
  readonly place: Finding['place']
  /** Whether the field holds it now. */
  readonly held: boolean
}

/** What the document gives for a field of one line, the most credible first. */
export const lineReadings = (
  found: readonly Finding[],
  field: Exclude<FindingField, 'author' | 'published'>,
  now: string,
): FieldReading<string>[] =>
  findingsOf(found, field).map(({ value, where, why, place }) => ({
    value,
    label: field === 'language' ? `${value} · ${languageName(value)}` : value,
    where,
    why,
    place,
    held: value === now,
  }))

/** Authors by the place that names them. */
export const authorReadings = (
  found: readonly Finding[],
  now: readonly string[],
): FieldReading<readonly string[]>[] =>
  authorsFound(found).map(({ names, where }) => {
    const first = findingsOf(found, 'author').find((finding) => finding.where === where)
    return {
      value: names,
      label: names.join(', '),
      where,
      why: first?.why ?? '',
      place: first?.place ?? null,
      held: names.join('\n') === now.join('\n'),
    }
  })

/** Dates of publication. A day that somebody has confirmed is still the one that was found. */
export const publishedReadings = (
  found: readonly Finding[],
  now: Source['published'],
): FieldReading<Source['published']>[] =>
  findingsOf(found, 'published').map((finding) => {
    const value = publishedFrom(finding)
    const words = value.edtf === '' ? value.words : dateInWords(value.edtf.replace('?', ''), 'en')
    return {
      value,
      label: [words, value.time].filter((part) => part !== '').join(', '),
      where: finding.where,
      why: finding.why,
      place: finding.place,
      held:
        value.edtf !== '' &&
        withoutDoubt(value.edtf) === withoutDoubt(now.edtf) &&
        (value.time === now.time || now.time === ''),
    }
  })

/** A date without the mark of doubt at its end: "2024-05-21?" is 2024-05-21, and what is both is about. */
export const withoutDoubt = (edtf: string): string => edtf.replace(/\?$/, '').replace(/%$/, '~')
