import { type Qualifier, QUALIFIERS } from '@shared/kernel/qualifier'

/** How exactly a source gives a number. */
export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  exactly: 'exactly',
  about: 'about',
  almost: 'almost',
  'more-than': 'more than',
  'less-than': 'less than',
  'at-least': 'at least',
  'at-most': 'at most',
  hundreds: 'hundreds of',
  thousands: 'thousands of',
  'tens-of-thousands': 'tens of thousands of',
  'hundreds-of-thousands': 'hundreds of thousands of',
  millions: 'millions of',
}

export const QUALIFIER_CHOICES = QUALIFIERS.map((value) => ({ value, label: QUALIFIER_WORDS[value] }))
