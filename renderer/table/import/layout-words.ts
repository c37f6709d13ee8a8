import type { HeadRecord } from '@shared/table/detect-delimiter'
import type { DateOrder, Layout } from '@shared/table/layout'
import type { SelectOption } from '@renderer/ui/Select'

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, as Excel’s “Unicode text”',
  'utf-16be': 'UTF-16, high byte first',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'koi8-u': 'Ukrainian (KOI8-U)',
  ibm866: 'Cyrillic (DOS, 866)',
  'iso-8859-5': 'Cyrillic (ISO 8859-5)',
  'windows-1252': 'Western (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1256': 'Arabic (Windows-1256)',
  gb18030: 'Chinese (GB 18030)',
  big5: 'Chinese (Big5)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'euc-kr': 'Korean (EUC-KR)',
}

/** The encodings to choose from; a detected one that is not among them stands first. */
export function encodingOptions(now: string): readonly SelectOption<string>[] {
  const known = Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }))
  return now === '' || now in ENCODINGS ? known : [{ value: now, label: now }, ...known]
}

export const DELIMITERS: readonly SelectOption<string>[] = [
  { value: ',', label: 'Comma  ,' },
  { value: ';', label: 'Semicolon  ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar  |' },
]

export const DECIMALS: readonly SelectOption<Layout['decimal']>[] = [
  { value: '', label: 'No number has a fraction' },
  { value: ',', label: 'Comma, as in 1,5' },
  { value: '.', label: 'Point, as in 1.5' },
]

export const THOUSANDS: readonly SelectOption<string>[] = [
  { value: '', label: 'Nothing' },
  { value: ' ', label: 'Space, as in 1 200' },
  { value: ',', label: 'Comma, as in 1,200' },
  { value: '.', label: 'Point, as in 1.200' },
  { value: "'", label: 'Apostrophe, as in 1’200' },
]

export const DATE_WORDS: Readonly<Record<DateOrder, string>> = {
  '': 'Not known',
  dmy: 'Day, month, year (31.12.2023)',
  mdy: 'Month, day, year (12/31/2023)',
  ymd: 'Year, month, day (2023-12-31)',
}

/** How many lines are offered as the header: exports have a few lines above it, not dozens. */
const MOST_HEADERS = 12

/** Where the header may stand, by what the lines say. */
export function headerOptions(
  records: readonly HeadRecord[],
  now: number | null,
): readonly SelectOption<string>[] {
  const offered = records.slice(0, Math.max(MOST_HEADERS, (now ?? 0) + 1))
  return [
    { value: 'none', label: 'There is no header' },
    ...offered.map(({ line, cells }, row) => {
      const words = cells
        .map((cell) => cell.replace(/\s+/gu, ' ').trim())
        .filter((cell) => cell !== '')
        .join(' · ')
      return {
        value: String(row),
        label: `Line ${line}: ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`,
      }
    }),
  ]
}
