import * as v from 'valibot'
import { count, line } from '@shared/kernel/fields'

/** What a document can say about itself. */
export const FINDING_FIELDS = ['title', 'publisher', 'author', 'published', 'url', 'language'] as const
export type FindingField = (typeof FINDING_FIELDS)[number]

/** Something a document says about itself: a proposal with the place where it was found, never taken for sure. */
export const findingSchema = v.strictObject({
  field: v.picklist(FINDING_FIELDS),
  /** As the record would hold it: of `published` an EDTF date, with time and zone behind it as ISO 8601 has them. */
  value: line(),
  /** Where it was found, in plain words: "og:title in the page's head", "the line above the text". */
  where: line(),
  /** Whether the document means it for this; a date that may be only the day of fetching is not sure. */
  sure: v.boolean(),
  /** Why it is not sure; '' when it is. */
  why: line(),
  /** Its place in the text, in UTF-16 units, where it stands there. */
  place: v.nullable(v.strictObject({ start: count(), end: count() })),
})
export type Finding = v.InferOutput<typeof findingSchema>

/** The findings of one field, the most credible first. */
export const findingsOf = (findings: readonly Finding[], field: FindingField): readonly Finding[] =>
  findings.filter((finding) => finding.field === field)

/** The most credible value of a field; '' where nothing was found. */
export const foundValue = (findings: readonly Finding[], field: FindingField): string =>
  findingsOf(findings, field)[0]?.value ?? ''

/** A finding that the document states, without a place in its text. */
export const stated = (field: FindingField, value: string, where: string): Finding => ({
  field,
  value,
  where,
  sure: true,
  why: '',
  place: null,
})

/** A finding that may mean something else; `why` says so in one plain sentence. */
export const doubtful = (field: FindingField, value: string, where: string, why: string): Finding => ({
  ...stated(field, value, where),
  sure: false,
  why,
})

/** The names that one place gives as authors: a page that names them in three places does not have three times as many. */
export type AuthorsFound = { readonly names: readonly string[]; readonly where: string }

/** Authors by the place that names them, the most credible place first; the same names again are left out. */
export function authorsFound(findings: readonly Finding[]): AuthorsFound[] {
  const groups = new Map<string, string[]>()
  for (const { value, where } of findingsOf(findings, 'author')) {
    const names = groups.get(where) ?? []
    if (!names.includes(value)) groups.set(where, [...names, value])
  }
  const seen = new Set<string>()
  return [...groups].flatMap(([where, names]) => {
    const key = names.join('\n').toLowerCase()
    if (seen.has(key)) return []
    seen.add(key)
    return [{ names, where }]
  })
}
