import { currencyOf } from '@shared/kernel/currencies'
import { foldForSearch } from '@shared/kernel/text'

// Words and signs of currencies in English, Russian, Ukrainian and Chinese, and the numbers of ISO 4217.
const TABLE: readonly (readonly [code: string, words: string])[] = [
  [
    'USD',
    '$|us$|usd$|us dollar|us dollars|dollar|dollars|долл|долл сша|доллар|доллара|доллары|долларов|доллар сша|доллары сша|долларов сша|дол|дол сша|долари|долари сша|доларів|доларів сша|美元|美金|840',
  ],
  ['EUR', '€|euro|euros|евро|євро|欧元|歐元|978'],
  ['GBP', '£|pound sterling|pounds sterling|фунт стерлингов|фунтов стерлингов|фунт стерлінгів|英镑|826'],
  [
    'RUB',
    '₽|rur|ruble|rubles|rouble|roubles|р|руб|рубль|рубля|рублей|рубли|рублі|рублів|рос руб|российский рубль|российских рублей|卢布|643|810',
  ],
  ['UAH', '₴|hryvnia|hryvnias|грн|гривна|гривны|гривен|гривня|гривні|гривень|980'],
  ['CNY', 'rmb|cnh|yuan|renminbi|юань|юани|юаней|юаня|юані|юанів|元|圆|人民币|人民幣|156'],
  ['HKD', 'hk$|hkd$|hong kong dollar|hong kong dollars|港元|港币|港幣|344'],
  ['TWD', 'nt$|新台币|新臺幣|901'],
  ['JPY', 'yen|иена|иены|иен|йена|єна|єн|日元|日圆|392'],
  ['KZT', '₸|tenge|тенге|тг|398'],
  ['TRY', '₺|tl|lira|лира|лиры|лир|турецкая лира|турецких лир|ліра|лір|949'],
  ['BYN', 'бел руб|белорусский рубль|белорусских рублей|933'],
  ['AED', 'dirham|dirhams|дирхам|дирхамы|дирхамов|784'],
  ['INR', '₹|rupee|rupees|рупия|рупий|356'],
  ['KRW', '₩|won|вона|вон|韩元|410'],
  ['CHF', 'франк|швейцарский франк|瑞士法郎|756'],
  ['PLN', 'zł|злотый|злотых|злотий|злотих|985'],
  ['KGS', 'сом|сомов|417'],
  ['AMD', '֏|драм|драмов|051'],
  ['GEL', '₾|лари|981'],
  ['UZS', 'сум|сумов|860'],
  ['SGD', 's$|702'],
  ['AUD', 'a$|au$|036'],
  ['CAD', 'c$|ca$|124'],
]

const CURRENCIES: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([code, words]) => words.split('|').map((word): [string, string] => [moneyKey(word), code])),
)

function moneyKey(text: string): string {
  return foldForSearch(text).replace(/[.()]/g, ' ').replace(/\s+/g, ' ').trim()
}

/**
 * The ISO 4217 code that a word, a sign or a code of a currency names; '' where it names none, and for ¥, which the
 * yen and the yuan share.
 */
export function currencyOfWords(words: string): string {
  const before = asked.get(words)
  if (before !== undefined) return before
  const key = moneyKey(words)
  const found = CURRENCIES.get(key) ?? currencyOf(key)?.code ?? ''
  if (asked.size >= 1_000) asked.clear()
  asked.set(words, found)
  return found
}
// Columns of currencies repeat a few words; hostile ones do not stay.
const asked = new Map<string, string>()

/** Powers of ten in words behind a number; the longest first. */
const SCALES: readonly (readonly [RegExp, factor: string, onlyMoney: boolean])[] = [
  [/^(?:тысяч[аи]?|тыс\.?|тисяч[аі]?|тис\.?|thousands?|千)/iu, '1000', false],
  [/^(?:миллион(?:а|ов)?|мільйон(?:а|ів|и)?|млн\.?|millions?|mln\.?|mn\.?|百万)/iu, '1000000', false],
  [/^(?:миллиард(?:а|ов)?|мільярд(?:а|ів|и)?|млрд\.?|billions?|bln\.?|bn\.?|十亿)/iu, '1000000000', false],
  [/^(?:万|萬)/u, '10000', false],
  [/^(?:亿|億)/u, '100000000', false],
  // A single letter is a number only where the cell holds money: “5 m” is a length.
  [/^k(?![a-z])/iu, '1000', true],
  [/^m(?![a-z])/iu, '1000000', true],
  [/^b(?![a-z])/iu, '1000000000', true],
]

/** Splits the power of ten off the words behind a number: “тыс. руб.” is 1000 and “руб.”. */
export function scaleIn(words: string, money: boolean): { readonly factor: string; readonly rest: string } {
  const found = SCALES.find(([pattern, , onlyMoney]) => (money || !onlyMoney) && pattern.test(words))
  if (found === undefined) return { factor: '1', rest: words }
  return { factor: found[1], rest: words.replace(found[0], '').trim() }
}
