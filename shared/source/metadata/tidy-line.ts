import { collapseSpace, wellFormed } from '@shared/kernel/text'

const LINE = 500

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** A code point that a text can hold. */
const letterOf = (code: number): string =>
  code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '

/**
 * What a page's head or data gives as one line: white space as single spaces, 500 units at most, and character
 * references that were written twice ("Jo&amp;#039;s") resolved once more, as many publishing systems need it.
 */
export function tidyLine(text: string): string {
  const plain = text
    .slice(0, 4 * LINE)
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi,
      (_, decimal?: string, hex?: string, name?: string) =>
        name === undefined
          ? letterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : (NAMED[name.toLowerCase()] ?? ' '),
    )
  return wellFormed(collapseSpace(plain).slice(0, LINE))
}
