import { type NumberWords, SIGNS_AND_CODES } from './number-words-type'

/** Amounts in English. */
export const ENGLISH: NumberWords = {
  qualifiers: [
    ['no (?:less|fewer) than|not less than|at least|a minimum of', 'at least'],
    ['no more than|not more than|at most|up to|as many as|as much as', 'up to'],
    ['more than|just over|well over|over|above|upwards of|in excess of|exceeding', 'more than'],
    ['less than|fewer than|under|below', 'less than'],
    ['almost|nearly|close to|just under|virtually', 'almost'],
    ['about|around|approximately|roughly|some|an estimated|estimated|circa|some', 'about'],
    ['exactly|precisely|just|only|a total of|another|an additional|a further', 'exactly'],
  ],
  scales: [
    ['hundred', 'hundred'],
    ['thousand', 'thousand'],
    ['million|mln|mn', 'million'],
    ['billion|bln|bn', 'billion'],
    ['trillion|tn', 'trillion'],
    ['dozen', 'dozen'],
  ],
  numerals:
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word) => [word, word] as const),
  sizes: [
    ['hundreds of thousands', 'hundreds of thousands'],
    ['tens of thousands', 'tens of thousands'],
    ['(?:many |several )?hundreds|several hundred|a few hundred', 'hundreds'],
    ['(?:many |several )?thousands|several thousand|a few thousand', 'thousands'],
    ['(?:many |several )?millions|several million|a few million', 'millions'],
    ['dozens|scores|multiple|numerous|several', ''],
  ],
  money: [
    ['(?:US|U\\.S\\.|American) dollars?|dollars?', 'USD'],
    ['Hong Kong dollars?', 'HKD'],
    ['euros?', 'EUR'],
    ['pounds?(?: sterling)?', 'GBP'],
    ['yuan|renminbi', 'CNY'],
    ['roubles?|rubles?', 'RUB'],
    ['hryvnias?', 'UAH'],
    ['yen', 'JPY'],
    ['(?:Swiss )?francs?', 'CHF'],
    ['(?:Turkish )?liras?', 'TRY'],
    ['tenge', 'KZT'],
    ['rupees?', 'INR'],
    ['zlotys?|złotys?', 'PLN'],
    ...SIGNS_AND_CODES,
  ],
  percent: '%|per ?cent|percentage points?',
  multiples: [
    ['doubled|doubling|twofold|twice', '2'],
    ['tripled|tripling|trebled|threefold', '3'],
    ['quadrupled|quadrupling|fourfold', '4'],
    ['quintupled|fivefold', '5'],
    ['tenfold', '10'],
    ['halved|halving', '0.5'],
  ],
  times: 'times|-fold',
  up: 'rose|risen|rises?|rising|increase[sd]?|increasing|grew|grown|grow|climbed|surged|soared|jumped|up|expanded|gained',
  down: 'fell|fallen|falls?|falling|dropped|declined|decreased|shrank|shrunk|plunged|plummeted|slumped|down|lost|cut',
  worth: 'worth|valued at|totall?ing|amounting to|with a (?:total )?value of|for',
  decimal: '.',
}
