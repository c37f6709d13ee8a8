import { dateInWords } from '@shared/kernel/edtf-prose'

/** The day of the list: it is changed from time to time, and a flag holds for this version only. */
const CHPL_DATE = '2024-02-23'
export const CHPL_NAME = `Common High Priority List of ${dateInWords(CHPL_DATE, 'en')}`

/** Tiers of the list, and what puts goods into them. */
export const CHPL_TIERS = ['1', '2', '3.A', '3.B', '4.A', '4.B'] as const
export type ChplTier = (typeof CHPL_TIERS)[number]

export const CHPL_TIER_WORDS: Readonly<Record<ChplTier, string>> = {
  '1': 'integrated circuits, of the greatest concern',
  '2': 'electronics made by few producers outside Russia',
  '3.A': 'electronics that more producers make',
  '3.B': 'mechanical and other parts',
  '4.A': 'machines for making and testing electronics',
  '4.B': 'machine tools and their parts',
}

/**
 * The six-digit codes (HS 2022) of the Common High Priority List, agreed by the European Union, Japan, the United
 * Kingdom and the United States; version of 23 February 2024, as published by the Bureau of Industry and Security
 * (bis.gov/node/6280).
 */
const CODES: Readonly<Record<ChplTier, string>> = {
  '1': '854231 854232 854233 854239',
  '2': '851762 852691 853221 853224 854800',
  '3.A':
    '847150 850440 851769 852589 852910 852990 853669 853690 854110 854121 854129 854130 854149 854151 854159 854160',
  '3.B': '848210 848220 848230 848250 880730 901310 901380 901420 901480',
  '4.A': '847180 848610 848620 848640 853400 854320 902750 903020 903032 903039 903082',
  '4.B': '845710 845811 845891 845961 846693',
}

const TIER_OF: ReadonlyMap<string, ChplTier> = new Map(
  CHPL_TIERS.flatMap((tier) => CODES[tier].split(' ').map((code): [string, ChplTier] => [code, tier])),
)

/** Every code of the list, by tier. */
export const CHPL_CODES: readonly string[] = [...TIER_OF.keys()]

export type ChplFlag = {
  /** The six digits that the list has. */
  readonly code: string
  readonly tier: ChplTier
  /** Why the flag may not hold for this code; '' where nothing speaks against it. */
  readonly doubt: string
}

/**
 * Whether goods of an HS code stand on the list. A flag and not a verdict: the list is of kinds of goods, most of which
 * have civilian uses, and it binds some countries from its date on. Codes of another edition may mean other goods. A
 * code of less than six digits is too short to tell: null.
 */
export function chplFlag(code: string, edition: string): ChplFlag | null {
  const six = code.slice(0, 6)
  const tier = TIER_OF.get(six)
  if (tier === undefined) return null
  const doubt =
    edition === '' || edition === '2022'
      ? ''
      : `the list uses HS 2022, this code is of HS ${edition}: check that it means the same goods`
  return { code: six, tier, doubt }
}

/** The flag as it is shown. */
export const chplWords = ({ code, tier, doubt }: ChplFlag): string =>
  `HS ${code} is on the ${CHPL_NAME} (tier ${tier}: ${CHPL_TIER_WORDS[tier]}); not a verdict${doubt === '' ? '' : `. ${doubt.charAt(0).toUpperCase()}${doubt.slice(1)}`}.`
