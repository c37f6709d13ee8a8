import { analyse } from 'chardet'
import { plausibility } from './charset-score'
import type { DecodeAs } from './decode'

/** Encodings that are tried on any text that is not Unicode; of equals the first wins. */
const TRIED = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'gb18030',
  'shift_jis',
  'euc-jp',
  'big5',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
] as const
const LATIN: ReadonlySet<string> = new Set(['windows-1252', 'windows-1250', 'iso-8859-2'])

/** Encodings of other alphabets, and of Latin letters beyond the West: tried where chardet names them. */
const NAMED_BY_CHARDET = new Set([
  'windows-1250',
  'iso-8859-2',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'iso-8859-9',
  'windows-1255',
  'iso-8859-8',
  'windows-1256',
  'iso-8859-6',
  'windows-1257',
  'windows-1258',
  'windows-874',
])

const WESTERN = /^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/
/** By how much chardet must be surer of another language than of a Western one to go against a declaration, in per cent. */
const SURE = 15

/** What a declaration counts for: as much as a doubtful text falls short of a good one. */
const DECLARED = 0.5
/** Below this a decoding is rubbish, whoever declares it. */
const RUBBISH = -0.2
/** Below this a decoding into another alphabet may be one that chardet knows and we do not weigh. */
const DOUBTFUL = 0.15

export type Chosen = { readonly encoding: string; readonly score: number }

/**
 * The encoding in which bytes that are not Unicode read like a language. `declared` is what the document or its
 * container says; it counts, but loses where what it makes of the bytes is rubbish and another encoding makes words.
 * Null where nobody knows any of the encodings.
 */
export function chooseEncoding(
  bytes: Uint8Array,
  declared: string | null,
  decodeAs: DecodeAs,
): Chosen | null {
  const sample = wordsOf(bytes)
  // One damaged byte must not rule an encoding out, so it counts against it instead.
  const scored = (encoding: string): Chosen[] => {
    const text = decodeAs(encoding, sample, 'replace')
    return text === null ? [] : [{ encoding, score: plausibility(text) }]
  }
  const best = TRIED.flatMap(scored).reduce<Chosen | null>(
    (one, other) => (one === null || other.score > one.score + 1e-9 ? other : one),
    null,
  )
  const named = declared === null ? undefined : scored(declared)[0]
  if (named !== undefined && named.score > RUBBISH && named.score + DECLARED >= (best?.score ?? -Infinity)) {
    // Western is what programs declare that declare nothing.
    return WESTERN.test(named.encoding) ? (byChardet(sample, named, scored, SURE) ?? named) : named
  }
  // Letters of the West are in all Latin encodings: which language they are, chardet knows by its groups of three.
  const latin = best === null || LATIN.has(best.encoding) || best.score < DOUBTFUL
  return latin ? (byChardet(sample, best, scored, 0) ?? best) : best
}

function byChardet(
  sample: Uint8Array,
  best: Chosen | null,
  scored: (encoding: string) => Chosen[],
  margin: number,
): Chosen | null {
  const known = analyse(sample)
    .map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }))
    .filter(({ name }) => NAMED_BY_CHARDET.has(name) || WESTERN.test(name))
  const western = known.find(({ name }) => WESTERN.test(name))?.confidence ?? 0
  const [first] = known
  if (first === undefined || !NAMED_BY_CHARDET.has(first.name)) return null
  if (first.confidence < western + margin) return null
  const found = [first.name, ...(WITH_SIGNS[first.name] ?? [])].flatMap(scored)
  const better = found.toSorted((one, other) => other.score - one.score)[0]
  return better !== undefined && better.score >= (best?.score ?? -Infinity) - 0.1 ? better : null
}

/** Windows' encodings have the letters of ISO's at other places: which it is, the text decides. */
const WITH_SIGNS: Readonly<Record<string, readonly string[]>> = {
  'iso-8859-2': ['windows-1250'],
  'windows-1250': ['iso-8859-2'],
  'iso-8859-7': ['windows-1253'],
  'iso-8859-8': ['windows-1255'],
  'iso-8859-6': ['windows-1256'],
}

/** How many bytes are weighed. */
const SAMPLE = 48 * 1024
const LESS = 0x3c
const GREATER = 0x3e

/**
 * The bytes of the words: what stands between tags, less scripts and styles. In none of the encodings `<` or `>` is a
 * part of another character.
 */
function wordsOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE)
  let length = 0
  let skipTo: string | null = null
  for (let at = 0; at < bytes.length;) {
    const isTag = bytes[at] === LESS && isTagStart(bytes[at + 1] ?? 0)
    const limit = isTag ? at + 4_096 : bytes.length
    let end = at + 1
    while (end < limit && end < bytes.length && bytes[end] !== (isTag ? GREATER : LESS)) end += 1
    if (isTag) {
      const name = asciiLower(bytes.subarray(at + 1, at + 9))
      if (skipTo !== null) skipTo = name.startsWith(skipTo) ? null : skipTo
      else if (name.startsWith('script')) skipTo = '/script'
      else if (name.startsWith('style')) skipTo = '/style'
      at = end + 1
    } else {
      if (skipTo === null) {
        const words = bytes.subarray(at, Math.min(end, at + SAMPLE - 1 - length))
        sample.set(words, length)
        length += words.length
        // Words on both sides of a tag are two words.
        sample[length] = 0x20
        length += 1
        if (length >= SAMPLE - 1) break
      }
      at = end
    }
  }
  return sample.subarray(0, length)
}

const isTagStart = (byte: number): boolean =>
  byte === 0x2f ||
  byte === 0x21 ||
  byte === 0x3f ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a)

const asciiLower = (bytes: Uint8Array): string => String.fromCharCode(...bytes).toLowerCase()
