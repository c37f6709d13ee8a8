import * as v from 'valibot'

/** How exactly a source gives a number. The last five stand for a number that the source only gives as a size. */
export const QUALIFIERS = [
  'exactly',
  'about',
  'almost',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'hundreds',
  'thousands',
  'tens-of-thousands',
  'hundreds-of-thousands',
  'millions',
] as const

export type Qualifier = (typeof QUALIFIERS)[number]

export const QualifierSchema = v.picklist(QUALIFIERS)
