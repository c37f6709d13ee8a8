/*
 * Customs rows for the bench: twenty columns, some 250 bytes a row, as many different values in each column as such
 * files have. The same rows every time.
 */

export const HEADERS = [
  'Declaration',
  'Item',
  'Date',
  'Consignor',
  'Consignor ID',
  'Country of consignor',
  'Address of consignor',
  'Consignee',
  'Consignee ID',
  'Country of consignee',
  'City',
  'Goods',
  'HS code',
  'Quantity',
  'Unit',
  'Net weight (kg)',
  'Gross weight (kg)',
  'Customs value',
  'Currency',
  'Incoterms',
] as const

const COMPANIES = 5_000
const GOODS = 3_000
const PLACES = ['Guangzhou', 'Ningbo', 'Qingdao', 'Shenzhen', 'Yiwu', 'Hamburg', 'Izmir', 'Dubai']
const CITIES = ['Moscow', 'Vladivostok', 'Novorossiysk', 'Yekaterinburg', 'Saint Petersburg']
const COUNTRIES = ['CN', 'CN', 'CN', 'HK', 'DE', 'TR', 'AE']
const WORDS = ['bearing', 'excavator', 'vest', 'optical sight', 'engine', 'valve', 'cable', 'generator']
const UNITS = ['pcs', 'pcs', 'kg', 'set', 'm']
const TERMS = ['FOB', 'CIF', 'DAP', 'FCA']

/** Numbers that look random and are not (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** The cells of `count` rows from row `from` on. */
export function* madeUpRows(from: number, count: number): Generator<string[]> {
  const below = numbersFrom(from + 1)
  const money = (most: number) => (below(most * 100) / 100).toFixed(2)
  const two = (number: number) => String(number).padStart(2, '0')
  for (let row = from; row < from + count; row += 1) {
    const [sender, receiver, goods] = [below(COMPANIES), below(COMPANIES), below(GOODS)]
    const [month, day] = [1 + below(12), 1 + below(28)]
    yield [
      `10702070/${two(day)}${two(month)}23/${String(row).padStart(7, '0')}`,
      String(1 + below(40)),
      `2023-${two(month)}-${two(day)}`,
      `"${PLACES[sender % 8] ?? ''} Company ${sender} Trading Co., Ltd"`,
      String(914_400_000_000 + sender),
      COUNTRIES[sender % 7] ?? '',
      `"No. ${sender % 900}, Street ${sender % 70}, ${PLACES[sender % 8] ?? ''}"`,
      `OOO ${receiver % 2 === 0 ? 'Vostok' : 'Sever'} ${receiver}`,
      String(7_700_000_000 + receiver),
      'RU',
      CITIES[receiver % 5] ?? '',
      `${WORDS[goods % 8] ?? ''} of steel model ${goods} for the repair of machines`,
      `84${String(100_000 + goods).slice(1)}000`,
      String(1 + below(5_000)),
      UNITS[goods % 5] ?? '',
      money(20_000),
      money(22_000),
      money(400_000),
      'USD',
      TERMS[below(4)] ?? '',
    ]
  }
}

/** A file of so many rows, less one column if so wished, in pieces: no string is made of all of them. */
export function madeUpCsv(rows: number, leftOut?: (typeof HEADERS)[number]): Blob {
  const kept = HEADERS.map((header) => header !== leftOut)
  const line = (cells: readonly string[]) => `${cells.filter((_, at) => kept[at]).join(',')}\n`
  const pieces = [line(HEADERS)]
  for (let from = 0; from < rows; from += 10_000) {
    let text = ''
    for (const cells of madeUpRows(from, Math.min(10_000, rows - from))) text += line(cells)
    pieces.push(text)
  }
  return new Blob(pieces)
}
