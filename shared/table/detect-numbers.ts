import { isBlankCell } from './row-marks'

/** What a number's signs tell. A weak one could be read in two ways. */
export type NumberShape = {
  readonly decimal: '' | '.' | ','
  readonly thousands: '' | '.' | ',' | ' ' | "'"
  readonly weak: boolean
}

const PLAIN: NumberShape = { decimal: '', thousands: '', weak: false }
const MOST_UNITS = 24

/** How a cell writes a number, with or without a sign, brackets, a currency or a unit; null where it is none. */
export function numberShape(cell: string): NumberShape | null {
  if (cell.length > 48) return null
  const found =
    /^(?:\p{Sc}|[A-Z]{2,3}(?=[\s\p{Sc}\d-])|[A-Z]{2}\p{Sc})?\s*[-+−(]?\s*(?:\p{Sc}\s*)?(\d[\d.,'’ \u00a0\u2009\u202f]*|[.,]\d+)(.*)$/u.exec(
      cell.trim(),
    )
  if (found === null) return null
  const digits = (found[1] ?? '').trim()
  const unit = (found[2] ?? '').trim()
  if (unit.length > MOST_UNITS || !/^[)%\p{Sc}\p{L}./²³\s-]*$/u.test(unit)) return null
  return shapeOf(digits)
}

function shapeOf(digits: string): NumberShape | null {
  if (/^\d+$/.test(digits)) return PLAIN
  const spaced = /^\d{1,3}(?:([ \u00a0\u2009\u202f'’])\d{3})+(?:([.,])\d+)?$/u.exec(digits)
  if (spaced !== null) {
    return { decimal: signOf(spaced[2]), thousands: /\s/.test(spaced[1] ?? '') ? ' ' : "'", weak: false }
  }
  const both = /^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}([.,])\d*$/.exec(digits)
  if (both !== null && both[1] !== both[2]) {
    return { decimal: signOf(both[2]), thousands: signOf(both[1]), weak: false }
  }
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.exec(digits)
  if (grouped !== null) return { decimal: '', thousands: signOf(grouped[1]), weak: false }
  const once = /^(\d*)([.,])(\d+)$/.exec(digits)
  if (once === null) return null
  const [, whole = '', sign, part = ''] = once
  const decimal = signOf(sign)
  // “1,250” is a thousand to some and one and a quarter to others; “8542.31” is mostly a code of the HS.
  if (/^[1-9]\d{0,2}$/.test(whole) && part.length === 3) return { decimal, thousands: decimal, weak: true }
  return { decimal, thousands: '', weak: /^\d{4}$/.test(whole) && sign === '.' && part.length === 2 }
}

const signOf = (sign: string | undefined): '' | '.' | ',' => (sign === '.' || sign === ',' ? sign : '')

export type DetectedNumbers = {
  readonly decimal: '' | '.' | ','
  readonly thousands: '' | '.' | ',' | ' ' | "'"
  /** A number of the table that could be read in two ways while no other tells how; '' where there is none. */
  readonly doubtful: string
}

/** The decimal sign and what groups digits, by the columns of a table: each column has one voice for each sign. */
export function detectNumbers(columns: readonly (readonly string[])[], delimiter: string): DetectedNumbers {
  const decimals = { '.': 0, ',': 0 }
  const groups = { '.': 0, ',': 0, ' ': 0, "'": 0 }
  let weakComma = ''
  let weakPoint = ''
  for (const cells of columns) {
    const shapes = cells
      .filter((cell) => !isBlankCell(cell))
      .map((cell) => ({ cell, shape: numberShape(cell) }))
    const numbers = shapes.flatMap(({ cell, shape }) => (shape === null ? [] : [{ cell, shape }]))
    // A few numbers amid words are no column of numbers.
    if (numbers.length * 2 < shapes.length) continue
    const voices = { '.': 0, ',': 0 }
    for (const { cell, shape } of numbers) {
      if (shape.weak) {
        if (shape.thousands === ',') weakComma ||= cell
        else if (shape.thousands === '.') weakPoint ||= cell
        else if (shape.decimal === '.') voices['.'] += 0.001
        continue
      }
      if (shape.decimal !== '') voices[shape.decimal] += 1
      if (shape.thousands !== '') groups[shape.thousands] += 1
    }
    const sum = voices['.'] + voices[',']
    if (sum === 0) continue
    const voice = Math.min(1, sum)
    decimals['.'] += (voice * voices['.']) / sum
    decimals[','] += (voice * voices[',']) / sum
  }
  // A sign that groups digits is not the one before a fraction.
  if (groups[','] > 0 && decimals[','] === 0) decimals['.'] += 0.01
  if (groups['.'] > 0 && decimals['.'] <= 0.01) decimals[','] += 0.02
  const told = decimals['.'] !== decimals[',']
  const decimal = told ? (decimals['.'] > decimals[','] ? '.' : ',') : ''
  const other = decimal === '.' ? ',' : decimal === ',' ? '.' : ''
  const weak = { '.': weakPoint, ',': weakComma }
  if (decimal !== '' && other !== '') {
    const most = ([' ', "'", other] as const).toSorted((one, two) => groups[two] - groups[one])[0] ?? ' '
    const thousands = groups[most] > 0 ? most : weak[other] === '' ? '' : other
    // Next to decimals of the same sign, “1,250” has three places like “3,5” has one.
    return { decimal, thousands, doubtful: thousands === decimal ? weak[decimal] : '' }
  }
  if (weakComma !== '' && weakPoint === '') {
    // A file that is cut at commas comes from where commas group digits, one that is cut at semicolons does not.
    return delimiter === ';'
      ? { decimal: ',', thousands: '', doubtful: weakComma }
      : { decimal: '.', thousands: ',', doubtful: weakComma }
  }
  if (weakPoint !== '' && weakComma === '') {
    return delimiter === ';'
      ? { decimal: ',', thousands: '.', doubtful: weakPoint }
      : { decimal: '.', thousands: '', doubtful: weakPoint }
  }
  const spaced = groups[' '] > 0 ? ' ' : groups["'"] > 0 ? "'" : ''
  return { decimal: '', thousands: spaced, doubtful: weakComma }
}
