import type { Letter } from './letter'
import { letterParagraphs } from './letter'

/** The letter as plain text, ending in a line feed. */
export function letterText(letter: Letter): string {
  const { opening, closing } = letterParagraphs(letter)
  const points = letter.points.map((point, index) => `${index + 1}. ${point}`)
  return `${[letter.to, letter.day, ...opening, points.join('\n\n'), ...closing].map(plain).join('\n\n')}\n`
}

/** The letter as CommonMark, ending in a line feed. Every character of it stands for itself. */
export function letterMarkdown(letter: Letter): string {
  const { opening, closing } = letterParagraphs(letter)
  const points = letter.points.map((point, index) => `${index + 1}. ${escaped(point)}`)
  const head = [`**${escaped(letter.to)}**`, escaped(letter.day)]
  return `${[...head, ...opening.map(escaped), points.join('\n'), ...closing.map(escaped)].join('\n\n')}\n`
}

/** Without control characters but line feeds. */
const plain = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => (character === '\n' ? '\n' : ' '))

/** Line feeds become hard breaks; what is markup anywhere, or at the beginning of a line, is escaped. */
const escaped = (words: string): string =>
  plain(words)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_[\]<>&~|#]/g, '\\$&')
        .replace(/^([+=:-])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\\\n')
