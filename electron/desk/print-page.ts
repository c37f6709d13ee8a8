import type { Paper } from '@shared/desk/fields'

/** Where the body of a dossier or a letter goes in the built page renderer/dossier/print.html. */
const PLACE = '<!--dossier-->'

/** Nothing runs and nothing is fetched from elsewhere: the body may be anything and is inert. */
export const PRINT_CSP =
  "default-src 'none'; script-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

export type PrintPage = {
  readonly html: string
  readonly paper: Paper
  readonly title: string
  readonly language: string
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)

/**
 * Puts a dossier into the built page: its body at the place marked, paper and language on the root, the title in the
 * head. The page itself is ours. Throws when it has no place for a dossier.
 */
export function buildPrintPage(template: string, { html, paper, title, language }: PrintPage): string {
  const at = template.indexOf(PLACE)
  if (at < 0) throw new Error('the print page has no place for a dossier')
  const head = template
    .slice(0, at)
    .replace(/<html\b[^>]*>/i, () => `<html lang="${escaped(language)}" data-paper="${paper}">`)
    .replace(/<title>[^<]*<\/title>/i, () => `<title>${escaped(title)}</title>`)
  return head + html + template.slice(at + PLACE.length)
}
