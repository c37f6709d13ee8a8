import { assertNever } from '@shared/kernel/result'
import type { Block, DossierDocument, Inline, List, NoteEntry, SourceEntry, Table } from './document'
import { text } from './document'
import { codeSpan, escapeLineStart, escapeMarkdown, yamlString } from './markdown-escape'
import { inlineMarkdown } from './markdown-inline'

/**
 * A dossier as Markdown: CommonMark with tables and footnotes, and YAML front matter. It ends with the list of sources
 * and the manifest. The same document gives the same bytes.
 */
export function toMarkdown(doc: DossierDocument): string {
  const about = [doc.audienceWords, doc.caseName, doc.dateWords].filter((part) => part !== '')
  const parts = [
    frontMatter(doc),
    `# ${headingWords(escapeMarkdown(doc.title))}`,
    ...doc.lead
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => line([text(part)])),
    line([text(about.join(' · '), 'italic')]),
    doc.withheld === '' ? '' : line([text(doc.withheld)]),
    blocks(doc.sections),
    sourceList(doc.sources),
    doc.restsOn === '' ? '' : line([text(doc.restsOn)]),
    manifest(doc),
    doc.notes.map(note).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function frontMatter(doc: DossierDocument): string {
  const entries: readonly (readonly [string, string])[] = [
    ['title', doc.title],
    ['case', doc.caseName],
    ['audience', doc.audience],
    ['date', doc.date],
    ['language', doc.language],
    ['history', doc.historyHead],
    ['generator', 'Gainsay'],
  ]
  return ['---', ...entries.map(([key, value]) => `${key}: ${yamlString(value)}`), '---'].join('\n')
}

function blocks(nodes: readonly Block[]): string {
  const parts: string[] = []
  nodes.forEach((node, index) => {
    const before = nodes[index - 1]
    // Two lists of a kind in a row would become one.
    if (node.type === 'list' && before?.type === 'list' && node.ordered === before.ordered)
      parts.push('<!---->')
    const heading = before?.type === 'heading' ? before.children : []
    const written = node.type === 'table' ? table(node, heading) : block(node)
    if (written !== '') parts.push(written)
  })
  return parts.join('\n\n')
}

function block(node: Block): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.level)} ${headingWords(inlineMarkdown(node.children))}`
    case 'paragraph':
      return line(node.children)
    case 'quote':
      return `> ${line(node.children)}`
    case 'list':
      return list(node, '')
    case 'table':
      return table(node, [])
    case 'spread':
      return blocks([...node.said, ...node.shown])
    case 'reply':
    case 'section':
      return blocks(node.children)
    default:
      return assertNever(node)
  }
}

/** Without what would close an ATX heading. */
const headingWords = (escaped: string): string => escaped.trim().replace(/#(?=#*$)/g, '\\#')

const line = (children: readonly Inline[]): string => escapeLineStart(inlineMarkdown(children).trimEnd())

function list({ ordered, items }: List, indent: string): string {
  return items
    .map(({ children, nested }, index) => {
      const marker = ordered ? `${index + 1}. ` : '- '
      const inner = indent + ' '.repeat(marker.length)
      return [`${indent}${marker}${line(children)}`, ...nested.map((under) => list(under, inner))].join('\n')
    })
    .join('\n')
}

/** A table under its caption, unless the heading right above says the same. */
function table({ caption, columns, rows }: Table, heading: readonly Inline[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [above] = heading
  const told = above?.type === 'text' && above.text === caption
  return [
    ...(told ? [] : [line([text(caption, 'italic')]), '']),
    row(columns.map(({ label }) => escapeMarkdown(label))),
    row(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map(({ cells }) => row(cells.map((cell) => inlineMarkdown(cell, true).trim()))),
  ].join('\n')
}

function note({ number, lines }: NoteEntry): string {
  return lines
    .map((children, index) => (index === 0 ? `[^${number}]: ` : '    ') + line(children))
    .join('\n\n')
}

function sourceList(sources: readonly SourceEntry[]): string {
  if (sources.length === 0) return ''
  return ['## Sources', sources.map(sourceItem).join('\n')].join('\n\n')
}

function sourceItem(source: SourceEntry): string {
  const marker = `${source.number}. `
  const indent = ' '.repeat(marker.length)
  const details = [
    ...source.chains.map(upperFirst),
    source.reliability === '' ? '' : `Reliability ${source.reliability}`,
    source.accessed === '' ? '' : `Accessed ${source.accessed}`,
    source.fileName === '' ? '' : `Captured as ${source.fileName}`,
  ].filter((part) => part !== '')
  const hashes = [
    `snapshot sha256 ${source.snapshotSha256}`,
    ...source.texts.map(({ rendition, sha256 }) => `text ${rendition} sha256 ${sha256}`),
  ]
  return [
    `${marker}${line([...source.citation, text(details.length === 0 ? '' : ` ${details.join('. ')}.`)])}`,
    ...[source.url, source.archiveUrl]
      .filter((url) => url !== '')
      .map((url) => `${indent}- ${line([text(url)])}`),
    ...hashes.map((hash) => `${indent}- ${codeSpan(hash)}`),
  ].join('\n')
}

/** Note, excerpt, place, rendition, hash of the text, source and hash of the snapshot, one line each. */
function manifest({ manifest: entries }: DossierDocument): string {
  if (entries.length === 0) return ''
  const lines = entries.map((entry) =>
    [
      `note ${entry.note}`,
      entry.excerpt || '-',
      entry.place.replace(/[\s`]+/g, ' '),
      entry.rendition || '-',
      `text:${entry.textSha256 || '-'}`,
      `source ${entry.source}`,
      `snapshot:${entry.snapshotSha256}`,
    ].join(' | '),
  )
  const head =
    'note | excerpt | characters | rendition | sha256 of the text | source | sha256 of the snapshot'
  return ['## Manifest', ['```text', head, ...lines, '```'].join('\n')].join('\n\n')
}

const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
