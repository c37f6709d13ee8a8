import { multiplyDecimals } from '@shared/kernel/decimal'
import { foldForSearch } from '@shared/kernel/text'

/** What a unit measures. Only amounts of one measure can be held against each other. */
export type Measure = 'mass' | 'count' | 'length' | 'area' | 'volume' | 'packages'

export type UnitRule = {
  /** As we write it: “kg”, “tonnes”, “pieces”. */
  readonly name: string
  readonly measure: Measure
  /** How many of the measure's base unit (kg, piece, m, m², l) one of it is; exact. */
  readonly factor: string
  /** What may be meant instead, where a word has two meanings; '' otherwise. */
  readonly doubt: string
}

/** The base unit of a measure. Packages have none: a box and a pallet hold any number of pieces. */
const BASE_UNITS: Readonly<Record<Exclude<Measure, 'packages'>, string>> = {
  mass: 'kg',
  count: 'pieces',
  length: 'm',
  area: 'm²',
  volume: 'litres',
}

type Row = readonly [name: string, measure: Measure, factor: string, words: string, doubt?: string]

/**
 * Units of trade tables in English, Russian, Ukrainian and Chinese, as they are written and with the three-digit codes
 * of UN/ECE and the Eurasian customs (ОКЕИ) and the letter codes of UN/ECE recommendation 20. Pound and ounce are
 * avoirdupois; jin and liang are those of the mainland.
 */
const TABLE: readonly Row[] = [
  [
    'kg',
    'mass',
    '1',
    'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kgm|кг|килограмм|килограммы|килограммов|кілограм|кілограми|кілограмів|公斤|千克|166',
  ],
  [
    'tonnes',
    'mass',
    '1000',
    't|mt|tonne|tonnes|metric ton|metric tons|tne|т|тн|тонна|тонны|тонн|тонни|吨|噸|公吨|168',
  ],
  [
    'tons',
    'mass',
    '1000',
    'ton|tons',
    '“ton” is also the American short ton (907 kg) and the British long ton (1,016 kg)',
  ],
  ['short tons', 'mass', '907.18474', 'short ton|short tons|us ton|stn'],
  ['long tons', 'mass', '1016.0469088', 'long ton|long tons|ltn'],
  [
    'g',
    'mass',
    '0.001',
    'g|gr|gram|grams|gramme|grammes|grm|г|гр|грамм|граммы|граммов|грам|грами|грамів|克|163',
  ],
  ['pounds', 'mass', '0.45359237', 'lb|lbs|pound|pounds|lbr|фунт|фунты|фунтов|фунти|фунтів|磅'],
  ['ounces', 'mass', '0.028349523125', 'oz|ounce|ounces|onz|унция|унций|унція|унцій|盎司'],
  ['quintals', 'mass', '100', 'quintal|quintals|dtn|ц|центнер|центнеров|центнерів'],
  ['carats', 'mass', '0.0002', 'ct|carat|carats|ctm|карат|каратов|каратів|克拉|162'],
  ['jin', 'mass', '0.5', 'jin|catty|catties|斤'],
  [
    'pieces',
    'count',
    '1',
    'pc|pcs|pce|piece|pieces|unit|units|item|items|each|ea|no|nos|nmb|number|u|un|c62|h87|шт|штука|штуки|штук|ед|единица|единиц|од|одиниця|одиниць|件|个|個|台|只|支|把|辆|輛|枚|796',
  ],
  [
    'thousand pieces',
    'count',
    '1000',
    'thousand pieces|thousand units|1000u|тыс шт|тысяча штук|тис шт|тисяча штук|千件|千个|798',
  ],
  ['hundred pieces', 'count', '100', 'hundred|hundreds|cen|сто штук|100 шт|797'],
  ['dozens', 'count', '12', 'dozen|dozens|dz|doz|dzn|12u|дюжина|дюжин|打|641'],
  ['pairs', 'count', '2', 'pair|pairs|prs|pr|2u|npr|пара|пары|пар|пари|双|雙|对|715'],
  [
    'packages',
    'packages',
    '1',
    'pkg|pkgs|package|packages|pack|packs|pk|место|места|мест|кол-во мест|количество мест|кількість місць|місце|місця|місць|упаковка|упаковок|упак|包|778',
  ],
  [
    'boxes',
    'packages',
    '1',
    'ctn|ctns|carton|cartons|box|boxes|case|cases|crate|crates|коробка|коробки|коробок|ящик|ящики|ящиков|箱|纸箱',
  ],
  ['pallets', 'packages', '1', 'pallet|pallets|plt|plts|паллет|паллеты|палет|поддон|поддоны|поддонов|托盘'],
  ['bags', 'packages', '1', 'bag|bags|мешок|мешки|мешков|мішок|мішки|мішків|袋'],
  ['rolls', 'packages', '1', 'roll|rolls|рулон|рулоны|рулонов|рулони|рулонів|卷'],
  [
    'sets',
    'packages',
    '1',
    'set|sets|kit|kits|набор|наборы|наборов|набір|набори|наборів|компл|комплект|комплекты|комплектов|комплекти|комплектів|套|839|704',
  ],
  ['m', 'length', '1', 'm|metre|metres|meter|meters|mtr|м|метр|метров|метрів|米|006'],
  ['km', 'length', '1000', 'km|kilometre|kilometres|kilometer|kilometers|км|千米|公里|008'],
  ['m²', 'area', '1', 'm2|sqm|sq m|square metre|square metres|mtk|м2|кв м|平方米|055'],
  ['m³', 'volume', '1000', 'm3|cbm|cubic metre|cubic metres|mtq|м3|куб м|立方米|113'],
  ['litres', 'volume', '1', 'l|lt|ltr|litre|litres|liter|liters|л|литр|литров|літр|літрів|升|112'],
]

const UNITS: ReadonlyMap<string, UnitRule> = new Map(
  TABLE.flatMap(([name, measure, factor, words, doubt = '']) =>
    words.split('|').map((word): [string, UnitRule] => [unitKey(word), { name, measure, factor, doubt }]),
  ),
)

/** Case, dots and spaces do not matter: “Kg.”, “кв. м” and “M2” are found. NFKD writes ² as 2. */
function unitKey(text: string): string {
  return foldForSearch(text).replace(/[.()]/g, ' ').replace(/\s+/g, ' ').trim()
}

/** The unit that a word or code names; null for one that is not known here. */
export function unitOf(words: string): UnitRule | null {
  const before = asked.get(words)
  if (before !== undefined) return before
  const found = UNITS.get(unitKey(words)) ?? null
  // Columns of units repeat a few words; hostile ones do not stay.
  if (asked.size >= 1_000) asked.clear()
  asked.set(words, found)
  return found
}
const asked = new Map<string, UnitRule | null>()

/** An amount in the base unit of its measure, beside which the original stays; null where the unit is not known. */
export function inBaseUnit(
  amount: string,
  unit: string,
): { readonly amount: string; readonly unit: string; readonly measure: Measure } | null {
  const rule = unitOf(unit)
  if (rule === null) return null
  return {
    amount: multiplyDecimals(amount, rule.factor),
    unit: rule.measure === 'packages' ? rule.name : BASE_UNITS[rule.measure],
    measure: rule.measure,
  }
}
