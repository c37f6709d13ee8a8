import { truncateMiddle } from '@shared/kernel/text'
import { assertNever } from '@shared/kernel/result'
import type {
  Block,
  DossierDocument,
  Inline,
  List,
  ManifestEntry,
  NoteEntry,
  Row,
  SourceEntry,
  Table,
  Text,
} from './document'
import { escapeHtml, printable } from '@shared/kernel/html-escape'
import { shortHash } from './describe'

/**
 * A dossier as the body of a page. It begins with an `html` start tag: the HTML parser merges its attributes into the
 * page’s root (HTML, 13.2.6.4.7), where the style sheet’s margin boxes take the running title, the audience, the date
 * and the history head from. What is clicked in a preview carries the record’s id in `data-record`.
 */
export function toHtml(doc: DossierDocument): string {
  const running = [
    ['title', doc.title],
    ['case', doc.caseName],
    ['audience', `${doc.audienceWords} · ${doc.dateWords}`],
    ['head', doc.historyHead === '' ? '' : `case history ${shortHead(doc.historyHead)}`],
  ]
  const attributes = running
    .map(([name, value]) => ` data-${name}="${escapeHtml(oneLine(value ?? ''))}"`)
    .join('')
  return [
    `<html${attributes}>`,
    `<main class="dossier" lang="${doc.language}">`,
    front(doc),
    ...doc.sections.map(block),
    notes(doc),
    sources(doc),
    manifest(doc.manifest),
    '</main>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const shortHead = (head: string): string => truncateMiddle(head, 24)

function front(doc: DossierDocument): string {
  const lead = doc.lead
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p class="lead">${lineBreaks(part)}</p>`)
    .join('\n')
  const about = [doc.audienceWords, doc.caseName, doc.dateWords].filter((part) => part !== '')
  return [
    '<header class="front">',
    `<h1>${escapeHtml(oneLine(doc.title))}</h1>`,
    lead,
    `<p class="about">${about.map(escapeHtml).join(' · ')}</p>`,
    doc.withheld === '' ? '' : `<p class="remark">${escapeHtml(doc.withheld)}</p>`,
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function block(node: Block): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.level}>${inlines(node.children)}</h${node.level}>`
    case 'paragraph':
      return `<p${node.role === 'body' ? '' : ` class="${node.role}"`}>${inlines(node.children)}</p>`
    case 'quote':
      return `<blockquote${node.language === '' ? '' : ` lang="${escapeHtml(node.language)}"`}><p>${inlines(node.children)}</p></blockquote>`
    case 'list':
      return list(node)
    case 'table':
      return table(node)
    case 'spread':
      return [
        '<div class="spread">',
        `<div class="said">\n${node.said.map(block).join('\n')}\n</div>`,
        `<div class="shown">\n${node.shown.map(block).join('\n')}\n</div>`,
        '</div>',
      ].join('\n')
    case 'reply':
      return `<div class="reply">\n${node.children.map(block).join('\n')}\n</div>`
    case 'section': {
      const record = node.record === '' ? '' : ` data-record="${escapeHtml(node.record)}"`
      return `<section id="${escapeHtml(node.anchor)}"${record}>\n${node.children.map(block).join('\n')}\n</section>`
    }
    default:
      return assertNever(node)
  }
}

function list({ ordered, items }: List): string {
  const tag = ordered ? 'ol' : 'ul'
  const parts = items.map(
    ({ children, nested }) => `<li>${inlines(children)}${nested.map(list).join('')}</li>`,
  )
  return `<${tag}>${parts.join('')}</${tag}>`
}

function table({ caption, columns, rows }: Table): string {
  const numeric = (index: number) => (columns[index]?.numeric === true ? ' class="number"' : '')
  const head = columns.map(({ label }, index) => `<th scope="col"${numeric(index)}>${escapeHtml(label)}</th>`)
  const line = ({ cells, sum }: Row) => {
    // The label of a sum takes the empty cells after it, and its first number one that is empty before it.
    const filled = sum ? cells.findIndex((cell, index) => index > 0 && !isEmpty(cell)) : 1
    const lead = sum && filled > 1 && columns[filled - 1]?.numeric === true ? 1 : 0
    const parts = cells.map((cell, index) => {
      if (index === 0) return `<th scope="row"${span(filled - lead)}>${inlines(cell)}</th>`
      if (index < filled) return ''
      const wide = index === filled ? span(1 + lead) : ''
      return columns[index]?.numeric === true
        ? `<td class="number${isShort(cell) ? ' whole' : ''}"${wide}>${inlines(cell)}</td>`
        : `<td${wide}>${inlines(cell)}</td>`
    })
    return `<tr${sum ? ' class="sum"' : ''}>${parts.join('')}</tr>`
  }
  return [
    '<table>',
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.map(line).join('\n')}</tbody>`,
    '</table>',
  ].join('\n')
}

const span = (columns: number): string => (columns > 1 ? ` colspan="${columns}"` : '')

const isEmpty = (cell: readonly Inline[]): boolean =>
  cell.every((child) => child.type === 'text' && child.text === '')

/** Whether an amount is short enough to stay on one line in its column. */
const isShort = (cell: readonly Inline[]): boolean =>
  cell.reduce((length, child) => length + (child.type === 'text' ? child.text.length : 3), 0) <= 20

function notes(doc: DossierDocument): string {
  if (doc.notes.length === 0) return ''
  return [
    '<section id="notes">',
    '<h2>Notes</h2>',
    `<ol class="notes">${doc.notes.map(note).join('\n')}</ol>`,
    doc.restsOn === '' ? '' : `<p class="attribution">${escapeHtml(doc.restsOn)}</p>`,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function note({ number, record, occurrences, lines }: NoteEntry): string {
  const back = Array.from(
    { length: occurrences },
    (_, index) => `<a class="back" href="#${refId(number, index + 1)}" aria-label="Back to the text">↑</a>`,
  )
  const parts = lines.map((line) => `<p>${inlines(line)}</p>`)
  return `<li id="n-${number}" value="${number}" data-record="${escapeHtml(record)}">${parts.join('')}${back.join(' ')}</li>`
}

function sources({ sources: list }: DossierDocument): string {
  if (list.length === 0) return ''
  return `<section id="sources">\n<h2>Sources</h2>\n<ol class="sources">${list.map(source).join('\n')}</ol>\n</section>`
}

function source(entry: SourceEntry): string {
  const details = [
    ...entry.chains.map(upperFirst),
    entry.reliability === '' ? '' : `Reliability ${entry.reliability}`,
    entry.accessed === '' ? '' : `Accessed ${entry.accessed}`,
    entry.fileName === '' ? '' : `Captured as ${entry.fileName}`,
  ].filter((part) => part !== '')
  const links = [entry.url, entry.archiveUrl]
    .filter((url) => url !== '')
    .map((url) => `<p class="url">${webLink(url)}</p>`)
  const texts = entry.texts.map(
    ({ rendition, sha256 }) =>
      `<p class="hash"><code>text ${escapeHtml(rendition)} sha256 ${escapeHtml(sha256)}</code></p>`,
  )
  return [
    `<li id="s-${entry.number}" value="${entry.number}" data-record="${escapeHtml(entry.record)}">`,
    `<p>${inlines(entry.citation)}${details.length === 0 ? '' : ` ${escapeHtml(details.join('. '))}.`}</p>`,
    ...links,
    `<p class="hash"><code>snapshot sha256 ${escapeHtml(entry.snapshotSha256)}</code></p>`,
    ...texts,
    '</li>',
  ].join('')
}

/** A link where the address is one of the web’s; its text always is the address itself. */
const webLink = (url: string): string =>
  /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>`
    : escapeHtml(url)

function manifest(entries: readonly ManifestEntry[]): string {
  if (entries.length === 0) return ''
  const rows = entries.map(({ note: number, excerpt, place, source: from, snapshotSha256 }): string =>
    [
      `<tr><th scope="row"><a href="#n-${number}">${number}</a></th>`,
      `<td><code>${escapeHtml(excerpt)}</code></td>`,
      `<td>${escapeHtml(place)}</td>`,
      `<td><a href="#s-${from}">${from}</a></td>`,
      `<td><code>${escapeHtml(shortHash(snapshotSha256))}</code></td></tr>`,
    ].join(''),
  )
  const head = ['Note', 'Excerpt', 'Characters', 'Source', 'Snapshot'].map(
    (label) => `<th scope="col">${label}</th>`,
  )
  return [
    '<section id="manifest">',
    '<h2>Manifest</h2>',
    '<p class="attribution">From every note to its place: offsets count UTF-16 units of the source’s text; whole hashes stand in the list of sources.</p>',
    '<table class="manifest">',
    '<caption>Note, excerpt, place and snapshot</caption>',
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table>',
    '</section>',
  ].join('\n')
}

const refId = (number: number, occurrence: number): string =>
  occurrence === 1 ? `r-${number}` : `r-${number}-${occurrence}`

/** Two notes at one place are parted by a comma. */
const inlines = (children: readonly Inline[]): string =>
  children
    .map((child, index) => {
      const beside = child.type === 'note' && children[index - 1]?.type === 'note'
      return (beside ? '<sup>, </sup>' : '') + inline(child)
    })
    .join('')

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return run(node)
    case 'link':
      return /^(https?:\/\/|mailto:)/i.test(node.url)
        ? `<a href="${escapeHtml(node.url)}" rel="noreferrer">${node.children.map(run).join('')}</a>`
        : node.children.map(run).join('')
    case 'note':
      return `<sup><a class="ref" href="#n-${node.number}" id="${refId(node.number, node.occurrence)}">${node.number}</a></sup>`
    case 'source':
      return `<a href="#s-${node.number}">source ${node.number}</a>`
    default:
      return assertNever(node)
  }
}

const TAGS = { bold: 'strong', italic: 'em', code: 'code' } as const

const run = ({ text, marks }: Text): string =>
  marks.reduceRight((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, lineBreaks(text))

const lineBreaks = (words: string): string => escapeHtml(words).replace(/\n/g, '<br>')
const oneLine = (words: string): string => printable(words).replace(/\s+/g, ' ').trim()
const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
