import { type Protection, PROTECTIONS } from '@shared/kernel/record'

/** Who may see a record at each level of protection. */
export const PROTECTION_WORDS: Readonly<Record<Protection, string>> = {
  public: 'public: everybody',
  lawyer: 'lawyer and desk',
  desk: 'desk only',
  secret: 'secret: in no export',
}

/** The levels to choose from, widest first. */
export const PROTECTION_CHOICES = PROTECTIONS.map((value) => ({ value, label: PROTECTION_WORDS[value] }))
