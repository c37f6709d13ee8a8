import { printable } from '@shared/kernel/html-escape'

/**
 * Text as CommonMark with tables and footnotes: every character stands for itself. Escaped everywhere: what can open
 * an emphasis, code, link, image, HTML, entity, strikethrough or table cell; `escapeLineStart` adds what is only
 * markup at the beginning of a line. Line breaks become spaces.
 */
export const escapeMarkdown = (words: string): string => flat(words).replace(/[\\`*_[\]<>&~|]/g, '\\$&')

/** The same at the beginning of a line or cell, where `#`, `+`, `-`, `=`, `:` and numbers are markup too. */
export const escapeLineStart = (escaped: string): string =>
  escaped
    .replace(/^\s+/, '')
    .replace(/^([#+=:-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')

/** Words as a code span: a fence longer than any run of backticks in it, and no escapes. */
export function codeSpan(words: string): string {
  const lean = flat(words)
  if (lean.trim() === '') return escapeMarkdown(lean)
  const runs = lean.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((ticks) => ticks.length)) + 1)
  const pad = /^`|`$|^ .* $/.test(lean) ? ' ' : ''
  return `${fence}${pad}${lean}${pad}${fence}`
}

/** An address between angle brackets, which a link's destination needs for spaces and parentheses. */
export const linkDestination = (url: string): string => `<${flat(url).replace(/[\\<>&|]/g, '\\$&')}>`

/** On one line, without control characters. */
const flat = (words: string): string =>
  printable(words)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\t/g, ' ')

/** A text as a YAML scalar in double quotes, on one line: JSON's string, with what YAML does not print escaped. */
export const yamlString = (words: string): string =>
  JSON.stringify(printable(words)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
