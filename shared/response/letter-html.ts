import { escapeHtml } from '@shared/kernel/html-escape'
import { type Letter, letterParagraphs } from './letter'

/** What the letter is called. */
export const letterTitle = ({ to }: Pick<Letter, 'to'>): string => `Letter to ${to}`

/**
 * The letter as the body of the page that is printed, in the words of its other forms. It begins with an `html` start
 * tag as a dossier does (see `toHtml`); that says that the page is a letter, and what runs above its further pages.
 * What a person wrote stands isolated, so that words that run from the right turn nothing beside them.
 */
export function letterHtml(letter: Letter): string {
  const { opening, closing } = letterParagraphs(letter)
  // In a margin box no markup isolates: the marks U+2068 and U+2069 do.
  const running = `\u2068${letterTitle(letter)}\u2069, ${letter.day}`
  return [
    `<html data-kind="letter" data-title="${escapeHtml(running)}">`,
    '<main class="letter" lang="en">',
    '<header>',
    `<h1><bdi>${escapeHtml(letter.to)}</bdi></h1>`,
    `<p class="day">${escapeHtml(letter.day)}</p>`,
    '</header>',
    ...opening.map((words) => `<p>${lines(words)}</p>`),
    '<ol class="points">',
    ...letter.points.map((point) => `<li><bdi>${escapeHtml(point)}</bdi></li>`),
    '</ol>',
    ...closing.slice(0, -1).map((words) => `<p>${lines(words)}</p>`),
    ...closing.slice(-1).map((words) => `<p class="signed">${lines(words)}</p>`),
    '</main>\n',
  ].join('\n')
}

/** Each line is isolated: an address in Arabic script does not turn the words above it. */
const lines = (words: string): string =>
  words
    .split(/\r\n?|\n/)
    .map((line) => `<bdi>${escapeHtml(line)}</bdi>`)
    .join('<br>\n')
