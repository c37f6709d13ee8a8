import type { Accusation } from './accused'
import type {
  Contradiction,
  ContradictionKind,
  ContradictionStatus,
  Dimension,
  TestResult,
} from './contradiction'
import type { Verdict } from './scope-test'

export const CONTRADICTION_KIND_WORDS: Readonly<Record<ContradictionKind, string>> = {
  'denial-vs-record': 'denial against the record',
  'promise-vs-conduct': 'promise against conduct',
  'figure-mismatch': 'figures that differ',
  'statement-vs-statement': 'statement against statement',
  'date-mismatch': 'dates that differ',
  identity: 'identity in doubt',
}

export const STATUS_WORDS: Readonly<Record<ContradictionStatus, string>> = {
  open: 'open',
  confirmed: 'confirmed',
  qualified: 'qualified',
  dismissed: 'dismissed',
}

export const STRENGTH_WORDS: Readonly<Record<Contradiction['strength'], string>> = {
  1: 'weak',
  2: 'fair',
  3: 'strong',
}

/** What a party did that a contradiction accuses it of. */
export const ACCUSATION_WORDS: Readonly<Record<Accusation, string>> = {
  speaker: 'said it',
  consignor: 'sent the goods',
  manufacturer: 'made the goods',
  named: 'named by hand',
}

type ReadingKind = Contradiction['readings'][number]['kind']

/** An ordinary explanation, and what it says. */
export const READING_WORDS: Readonly<Record<ReadingKind, { label: string; says: string }>> = {
  'civilian-buyer': { label: 'Civilian buyer', says: 'the goods went to a buyer outside the armed forces' },
  'dual-use': { label: 'Dual use', says: 'the goods have an ordinary use as well' },
  're-export': { label: 'Re-export', says: 'somebody in a third country sent the goods on' },
  'secondary-market': {
    label: 'Secondary market',
    says: 'the goods were bought second-hand, past their maker',
  },
  'state-versus-company': {
    label: 'State versus company',
    says: 'the claim speaks for the state, the goods were a company’s',
  },
  'different-period': { label: 'Different period', says: 'the claim and the record cover different times' },
  'different-goods': { label: 'Different goods', says: 'the claim and the record mean different goods' },
  'different-party': { label: 'Different party', says: 'the claim and the record mean different parties' },
  other: { label: 'Other', says: 'another ordinary explanation' },
}

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  party: 'Party',
  goods: 'Goods',
  route: 'Route',
  period: 'Period',
  capacity: 'Capacity',
}

/** The results of a dimension, from the most telling to the least. */
export const TEST_RESULT_WORDS: Readonly<Record<TestResult, string>> = {
  meets: 'meets',
  misses: 'misses',
  unknown: 'unknown',
}

/** What a whole test comes to: a word, and a sentence that says what it rests on. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { label: string; says: string }>> = {
  inside: { label: 'inside', says: 'Every dimension meets: the record lies inside what the claim covers.' },
  possible: {
    label: 'possible',
    says: 'Goods or party meet and nothing misses, but something is unknown: it may lie inside.',
  },
  'near-miss': {
    label: 'near miss',
    says: 'Exactly one dimension misses: the record lies just outside the claim.',
  },
  outside: {
    label: 'outside',
    says: 'More than one dimension misses: the claim does not speak of this record.',
  },
  undecided: {
    label: 'undecided',
    says: 'Nothing misses, but neither goods nor party are known to meet: too little is known.',
  },
}
