import { COMMON_HAN, COMMON_HANGUL, cyrillicWeight } from './charset-letters'

/** Signs that do stand in running text; they speak neither for a decoding nor against it. */
const USUAL_SIGNS = /[\u00a0«»“”„‘’‚‹›…–—№°§©®™€£¥¢·•′″×½¼¾¿¡ªº±−\u200b-\u200f\u2028-\u202e\u3000]/u
const LATIN = /\p{Script=Latin}/u
const LETTER = /\p{L}/u

/**
 * How much a decoded text reads like a language: the mean weight of its characters beyond ASCII, about 0.7 for words,
 * below 0 for rubbish; 0 for a text in ASCII. Made for telling decodings of the same bytes apart.
 */
export function plausibility(text: string): number {
  let sum = 0
  let count = 0
  for (const match of text.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}\p{ASCII}]/gu)) {
    const piece = match[0]
    // A word of ASCII alone says nothing.
    if (/^\p{ASCII}+$/u.test(piece)) continue
    const [weight, letters] = LETTER.test(piece) ? wordWeight(piece) : signWeight(text, match.index, piece)
    sum += weight
    count += letters
  }
  return count === 0 ? 0 : sum / count
}

type Weighed = readonly [weight: number, letters: number]

function signWeight(text: string, at: number, sign: string): Weighed {
  if (/[\uff01-\uff60\u3001-\u3011]/u.test(sign)) return [0.5, 1]
  const code = sign.codePointAt(0) ?? 0
  if (sign === '\ufffd') return [-5, 1]
  // Controls of the second kind, box drawing, private use and what no alphabet has.
  if (code < 0xa0 || (code >= 0x2500 && code <= 0x259f) || /\p{Co}|\p{Cn}|\p{Cc}/u.test(sign)) return [-4, 1]
  const before = text[at - 1] ?? ' '
  const after = text[at + sign.length] ?? ' '
  const amidWord = LETTER.test(before) && LETTER.test(after)
  if (amidWord && !/[’‘·\u00a0\u200b-\u200f–—]/u.test(sign)) return [sign === '…' ? -1 : -2, 1]
  return USUAL_SIGNS.test(sign) ? [0, 0] : [-1, 1]
}

function wordWeight(word: string): Weighed {
  let sum = 0
  let count = 0
  let latin = 0
  let accented = 0
  let cyrillic = 0
  let before = ''
  let lowerBefore = false
  for (const letter of word) {
    if (letter <= '\x7f') {
      latin += 1
      lowerBefore = letter >= 'a'
      // “WTO组织” is written so, “wys砤砤” and “砤dy” are misread.
      if (lowerBefore && isOther(before)) sum -= 1.5
      before = letter
      continue
    }
    count += 1
    const lower = letter.toLowerCase()
    const weight = cyrillicWeight(lower)
    if (weight !== undefined) {
      cyrillic += 1
      // No alphabet writes a capital after a small letter within a word, and few texts whole words of them.
      if (letter === lower || before === '') sum += weight
      else sum += lowerBefore ? -3 : weight - 0.5
    } else if (LATIN.test(letter)) {
      latin += 1
      accented += 1
    } else sum += otherWeight(letter) - (lowerBefore && before <= '\x7f' ? 1.5 : 0)
    before = letter
    lowerBefore = letter === lower && letter !== letter.toUpperCase()
  }
  // Two alphabets in one word are one too many.
  if (cyrillic > 0 && latin > 0) sum -= 2 * Math.min(cyrillic, latin)
  return [sum + accentedWeight(latin, accented), count]
}

const isOther = (letter: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(letter)

/** Most letters of a word in the Latin alphabet bear no mark; all of them do where Cyrillic is read as Latin. */
function accentedWeight(letters: number, accented: number): number {
  if (accented === 0) return 0
  // “à”, “é”, “í” and “ö” are words.
  if (letters === 1) return 0
  if (letters <= 4 && accented < letters) return 0.2 * accented
  const share = accented / letters
  if (share <= 0.5) return 0.8 * accented
  return (share >= 0.8 ? -1.5 : 0.8 - (share - 0.5) * 7) * accented
}

function otherWeight(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x3041 && code <= 0x3096) return 1
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return 0.7
  // Half-width kana are what Shift_JIS makes of other bytes.
  if (code >= 0xff61 && code <= 0xff9f) return -1.5
  if (code >= 0x4e00 && code <= 0x9fff) return COMMON_HAN.has(letter) ? 1.1 : -0.4
  if (code >= 0xac00 && code <= 0xd7a3) return COMMON_HANGUL.has(letter) ? 1 : -0.4
  if (code >= 0x370 && code <= 0x3ff) return 0.4
  if (code >= 0x590 && code <= 0x6ff) return 0.4
  if (code >= 0xe00 && code <= 0xe7f) return 0.4
  return -2
}
