/** One currency: ISO 4217 code, English name, the symbol people write, and the symbol if no other currency shares it. */
export type Currency = { code: string; name: string; symbol: string; proseSymbol: string | null }

const TABLE: readonly (readonly [code: string, name: string, symbol: string])[] = [
  ['AED', 'United Arab Emirates dirham', 'د.إ'],
  ['AFN', 'Afghan afghani', '؋'],
  ['ALL', 'Albanian lek', 'L'],
  ['AMD', 'Armenian dram', '֏'],
  ['ARS', 'Argentine peso', '$'],
  ['AUD', 'Australian dollar', 'A$'],
  ['AZN', 'Azerbaijani manat', '₼'],
  ['BAM', 'Bosnia and Herzegovina convertible mark', 'KM'],
  ['BDT', 'Bangladeshi taka', '৳'],
  ['BGN', 'Bulgarian lev', 'лв'],
  ['BHD', 'Bahraini dinar', '.د.ب'],
  ['BRL', 'Brazilian real', 'R$'],
  ['BYN', 'Belarusian rouble', 'Br'],
  ['CAD', 'Canadian dollar', 'C$'],
  ['CHF', 'Swiss franc', 'CHF'],
  ['CLP', 'Chilean peso', '$'],
  ['CNY', 'Chinese yuan', '¥'],
  ['COP', 'Colombian peso', '$'],
  ['CZK', 'Czech koruna', 'Kč'],
  ['DKK', 'Danish krone', 'kr'],
  ['DZD', 'Algerian dinar', 'د.ج'],
  ['EGP', 'Egyptian pound', 'E£'],
  ['EUR', 'euro', '€'],
  ['GBP', 'British pound', '£'],
  ['GEL', 'Georgian lari', '₾'],
  ['HKD', 'Hong Kong dollar', 'HK$'],
  ['HUF', 'Hungarian forint', 'Ft'],
  ['IDR', 'Indonesian rupiah', 'Rp'],
  ['ILS', 'Israeli new shekel', '₪'],
  ['INR', 'Indian rupee', '₹'],
  ['IQD', 'Iraqi dinar', 'ع.د'],
  ['IRR', 'Iranian rial', '﷼'],
  ['ISK', 'Icelandic króna', 'kr'],
  ['JOD', 'Jordanian dinar', 'د.ا'],
  ['JPY', 'Japanese yen', '¥'],
  ['KES', 'Kenyan shilling', 'KSh'],
  ['KGS', 'Kyrgyz som', 'сом'],
  ['KPW', 'North Korean won', '₩'],
  ['KRW', 'South Korean won', '₩'],
  ['KWD', 'Kuwaiti dinar', 'د.ك'],
  ['KZT', 'Kazakhstani tenge', '₸'],
  ['LBP', 'Lebanese pound', 'ل.ل'],
  ['LKR', 'Sri Lankan rupee', 'Rs'],
  ['MAD', 'Moroccan dirham', 'د.م.'],
  ['MDL', 'Moldovan leu', 'L'],
  ['MKD', 'Macedonian denar', 'ден'],
  ['MMK', 'Myanmar kyat', 'K'],
  ['MNT', 'Mongolian tögrög', '₮'],
  ['MOP', 'Macanese pataca', 'MOP$'],
  ['MXN', 'Mexican peso', '$'],
  ['MYR', 'Malaysian ringgit', 'RM'],
  ['NGN', 'Nigerian naira', '₦'],
  ['NOK', 'Norwegian krone', 'kr'],
  ['NZD', 'New Zealand dollar', 'NZ$'],
  ['OMR', 'Omani rial', 'ر.ع.'],
  ['PHP', 'Philippine peso', '₱'],
  ['PKR', 'Pakistani rupee', 'Rs'],
  ['PLN', 'Polish złoty', 'zł'],
  ['QAR', 'Qatari riyal', 'ر.ق'],
  ['RON', 'Romanian leu', 'lei'],
  ['RSD', 'Serbian dinar', 'дин.'],
  ['RUB', 'Russian rouble', '₽'],
  ['SAR', 'Saudi riyal', 'ر.س'],
  ['SEK', 'Swedish krona', 'kr'],
  ['SGD', 'Singapore dollar', 'S$'],
  ['SYP', 'Syrian pound', 'LS'],
  ['THB', 'Thai baht', '฿'],
  ['TJS', 'Tajikistani somoni', 'SM'],
  ['TMT', 'Turkmen manat', 'm'],
  ['TND', 'Tunisian dinar', 'د.ت'],
  ['TRY', 'Turkish lira', '₺'],
  ['TWD', 'New Taiwan dollar', 'NT$'],
  ['UAH', 'Ukrainian hryvnia', '₴'],
  ['USD', 'US dollar', '$'],
  ['UZS', 'Uzbekistani som', 'soʻm'],
  ['VES', 'Venezuelan bolívar', 'Bs.'],
  ['VND', 'Vietnamese đồng', '₫'],
  ['YER', 'Yemeni rial', '﷼'],
  ['ZAR', 'South African rand', 'R'],
]

// Symbols an English reader takes for one currency only. “$” is the US dollar unless another is named.
const PROSE_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
])

const BY_CODE: ReadonlyMap<string, Currency> = new Map(
  TABLE.map(([code, name, symbol]) => [
    code,
    { code, name, symbol, proseSymbol: PROSE_SYMBOLS.get(code) ?? null },
  ]),
)

/** The codes of the table in alphabetical order. */
export const CURRENCY_CODES: readonly string[] = [...BY_CODE.keys()]

/** The currency of an ISO 4217 code, in any case; null if the table does not have it. */
export function currencyOf(code: string): Currency | null {
  return BY_CODE.get(code.toUpperCase()) ?? null
}

/** “Chinese yuan” for `CNY`; an unknown code comes back as it is. */
export function currencyName(code: string): string {
  return currencyOf(code)?.name ?? code
}
