import { ok, type Result } from '@shared/kernel/result'
import type { DecodeAs } from '@shared/source/decode'
import { datePattern, detectDates } from './detect-dates'
import { detectDelimiter, headRecords, type HeadRecord } from './detect-delimiter'
import { detectEncoding, type TableSample } from './detect-encoding'
import { detectHeader } from './detect-header'
import { detectNumbers } from './detect-numbers'
import { hasSecondHeader } from './detect-second-header'
import { shortHeader } from './header-words'
import type { Layout } from './layout'
import { isBlankCell } from './row-marks'

/** Something about a file that it does not tell for certain, for a person to look at. */
export type Doubt = {
  readonly about: 'encoding' | 'delimiter' | 'header' | 'numbers' | 'dates' | 'sheet' | 'columns'
  readonly why: string
  /** What would settle it, as a press of a button does. */
  readonly fix?: { readonly label: string; readonly settle: Settled }
}

/** What was detected, and what a person needs to correct it. */
export type Detected = {
  readonly layout: Layout
  /** The sheets of a workbook, in its order; empty for lines. */
  readonly sheets: readonly string[]
  /** The first records that are not empty; `layout.headerRow` counts them. */
  readonly records: readonly HeadRecord[]
  /** The cells of the header; empty where there is none. */
  readonly headers: readonly string[]
  /** The line the header begins in, from 1; null where there is none. */
  readonly headerLine: number | null
  /** How dates are written: "dd.mm.yyyy", or "period=yyyy" where only a column of periods dates the rows; '' unknown. */
  readonly date: string
  readonly doubts: readonly Doubt[]
}

/** What a person has settled: it is taken as it is, and the rest is detected with it. */
export type Settled = { readonly [Field in keyof Layout]?: Layout[Field] | undefined }

/** Detects how delimited text is written. Fault `table.binary` for what is no text. */
export function detectLayout(
  sample: TableSample,
  decodeAs: DecodeAs,
  settled: Settled = {},
): Result<Detected> {
  const detected = detectEncoding(sample, decodeAs)
  if (!detected.ok && settled.encoding === undefined) return detected
  const guess = detected.ok ? detected.value : { encoding: 'utf-8', sure: false }
  const encoding = settled.encoding ?? guess.encoding
  const isCut = sample.byteLength > sample.head.length
  const text = (decodeAs(encoding, sample.head, 'replace') ?? '').replaceAll('\0', '')
  const cut =
    settled.delimiter === undefined || settled.delimiter === ''
      ? detectDelimiter(text, isCut)
      : { delimiter: settled.delimiter, records: headRecords(text, settled.delimiter, isCut), sure: true }
  const doubts: Doubt[] = []
  if (settled.encoding === undefined && !guess.sure) {
    doubts.push({
      about: 'encoding',
      why: `The file does not say how its letters are written; ${encoding} makes words of them. Check names and letters with accents.`,
    })
  }
  if (!cut.sure && cut.records.length > 0) {
    doubts.push({
      about: 'delimiter',
      why: 'The lines do not agree on how many cells they have. Check the delimiter.',
    })
  }
  const layout = { kind: 'delimited', encoding, delimiter: cut.delimiter, sheet: '' } as const
  return ok(describeRecords(cut.records, layout, [], doubts, settled))
}

/** Detects what the records themselves tell: the header, numbers and dates. Lines and sheets are alike here. */
export function describeRecords(
  records: readonly HeadRecord[],
  known: Pick<Layout, 'kind' | 'encoding' | 'delimiter' | 'sheet'>,
  sheets: readonly string[],
  found: readonly Doubt[],
  settled: Settled,
): Detected {
  const doubts = [...found]
  const header =
    settled.headerRow === undefined ? detectHeader(records) : { headerRow: settled.headerRow, sure: true }
  const at = header.headerRow
  const top = at === null ? undefined : records[at]
  if (!header.sure && records.length > 0) {
    doubts.push({
      about: 'header',
      why:
        top === undefined
          ? 'The first row looks like data, so the columns have no names. Check whether there is a header.'
          : `Nothing but its words tells that line ${top.line} is the header. Check it.`,
    })
  }
  const next = at === null ? undefined : records[at + 1]
  if (settled.headerRow === undefined && at !== null && next !== undefined && hasSecondHeader(records, at)) {
    doubts.push(secondHeader(next, at + 1))
  }
  const columns = columnsOf(at === null ? records : records.slice(at + 1), top?.cells.length ?? 0)
  const numbers = detectNumbers(columns, known.delimiter)
  const dates = detectDates(columns)
  if (settled.decimal === undefined && settled.thousands === undefined && numbers.doubtful !== '') {
    const one = numbers.doubtful.trim()
    doubts.push({
      about: 'numbers',
      why: `“${one}” could be a number with three decimals or one with grouped thousands. Check the signs.`,
    })
  }
  if (settled.dateOrder === undefined && dates.doubtful !== '') {
    const one = dates.doubtful.trim()
    doubts.push({
      about: 'dates',
      why:
        dates.order === ''
          ? `“${one}” could have the day or the month first, and no date of the table tells which. Choose the order.`
          : `“${one}” does not fit the order of the other dates. Check it.`,
    })
  }
  const dateOrder = settled.dateOrder ?? dates.order
  return {
    layout: {
      ...known,
      headerRow: at,
      decimal: settled.decimal ?? numbers.decimal,
      thousands: settled.thousands ?? numbers.thousands,
      dateOrder,
    },
    sheets,
    records: records.slice(0, 100),
    headers: top?.cells ?? [],
    headerLine: top?.line ?? null,
    date: datePattern(dateOrder, dates.sign) || periodPattern(top?.cells ?? [], columns),
    doubts,
  }
}

/** The doubt about a record below the header that looks like the rest of it. */
const secondHeader = ({ cells, line }: HeadRecord, headerRow: number): Doubt => {
  const words = cells.filter((cell) => !isBlankCell(cell)).map((cell) => `“${shortHeader(cell)}”`)
  const quoted = `${words.slice(0, 3).join(', ')}${words.length > 3 ? ' …' : ''}`
  return {
    about: 'header',
    why: `Line ${line} (${quoted}) looks like a second row of the header, and would be kept as the first row of the table. If it names the columns, take it for the header: the lines above it then stay in the file only.`,
    fix: { label: `Line ${line} is the header`, settle: { headerRow } },
  }
}

function columnsOf(records: readonly HeadRecord[], headers: number): readonly (readonly string[])[] {
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), headers)
  const body = records.filter(({ cells }) => cells.length > 1 || width === 1)
  return Array.from({ length: Math.min(width, 1_000) }, (_, column) =>
    body.map(({ cells }) => cells[column] ?? ''),
  )
}

/** Statistics are dated by a column of periods: years, or years with months. */
function periodPattern(headers: readonly string[], columns: readonly (readonly string[])[]): string {
  const cells = columns[headers.findIndex((header) => header.trim().toLowerCase() === 'period')] ?? []
  const all = (pattern: RegExp) => cells.length > 0 && cells.every((cell) => pattern.test(cell.trim()))
  if (all(/^(?:19|20)\d\d$/)) return 'period=yyyy'
  return all(/^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/) ? 'period=yyyymm' : ''
}
