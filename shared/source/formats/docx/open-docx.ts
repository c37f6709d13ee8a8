import { err, fault, ok, type Result } from '@shared/kernel/result'
import { collapseSpace, wellFormed } from '@shared/kernel/text'
import { type Finding, stated } from '@shared/source/finding'
import type { PartFacts } from '@shared/source/reading'
import type { ReadTools } from '@shared/source/read-tools'
import { safeUrl } from '@shared/source/safe-url'
import type { Container } from '@shared/source/formats/container'
import { DocumentBuilder } from '@shared/source/formats/document-builder'
import { fileNameOfPart } from '@shared/source/formats/part-name'
import { openZip, type ZipFile } from '@shared/source/formats/zip'
import { headingLevels, type HeadingLevels } from './styles'
import { Story, type StoryBlock, type StoryCounts } from './story'
import { readXml } from './xml'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Files = ReadonlyMap<string, ZipFile>

/**
 * Opens a Word document (DOCX, ISO 29500): its paragraphs, headings, items, tables and notes as text; what is embedded
 * in it as parts. Nothing in it runs, and nothing it points to is loaded.
 */
export async function openDocx(bytes: Uint8Array, tools: ReadTools): Promise<Result<Container>> {
  const zip = await openZip(bytes)
  if (!zip.ok) return zip
  const files = zip.value
  const main = [...files.keys()].find((name) => /^word\/document\d*\.xml$/.test(name)) ?? ''
  const body = await bytesOf(files, main)
  if (body === null) return err(damaged('has no text that can be unpacked'))
  const shared: Shared = {
    files,
    tools,
    levels: headingLevels(await bytesOf(files, 'word/styles.xml'), tools.decodeAs),
    numbers: { notes: new Map(), comments: new Map() },
  }
  const targets = await targetsOf(shared, main.replace(/([^/]+)$/, '_rels/$1.rels'))
  const story = new Story(shared.levels, targets, (kind, id) => markOf(shared, kind, id))
  if (!readXml(body, tools.decodeAs, story)) return err(damaged('has a text that is not well-formed'))
  const notes = [
    ...(await partsOf(shared, 'word/footnotes.xml', 'footnote')),
    ...(await partsOf(shared, 'word/endnotes.xml', 'endnote')),
  ]
  const comments = await partsOf(shared, 'word/comments.xml', 'comment')
  const margins = await marginsOf(shared)
  const builder = new DocumentBuilder()
  for (const { kind, words, level, links } of story.blocks) builder.block(kind, words, level, links)
  builder.part()
  for (const note of notes) builder.block('item', `${note.mark} ${note.words}`, 1)
  if (comments.length > 0) builder.block('heading', 'Comments', 2)
  for (const { mark, by, words } of comments)
    builder.block('item', `${mark} ${by === '' ? '' : `${by}: `}${words}`, 1)
  builder.part()
  for (const words of margins) builder.block('caption', words)
  if (builder.length === 0) {
    return err(fault('source.no-words', 'The document holds no words to read. Nothing was kept.'))
  }
  const parts = embedded(files)
  return ok({
    reading: {
      format: 'docx',
      mediaType: MEDIA_TYPE,
      extraction: builder.finish(
        { name: 'docx', version: 1 },
        {
          remarks: remarksOf(files, story.counts, notes.length, comments.length, margins.length),
          found: await foundIn(shared, story.blocks),
        },
      ),
      parts: parts.map(({ facts }) => facts),
    },
    take: async (key) => {
      const part = parts.find(({ facts }) => facts.key === key)
      if (part === undefined) {
        return err(fault('source.no-part', 'The document holds no such file. Nothing was kept.'))
      }
      const content = await part.file.bytes()
      if (!content.ok) return content
      const { fileName, mediaType } = part.facts
      return ok({
        bytes: content.value,
        facts: { fileName, mediaType },
        url: '',
        at: '',
        digest: 'none',
        remarks: [],
      })
    },
    page: () => null,
  })
}

const damaged = (what: string) =>
  fault('source.damaged', `The document is damaged: it ${what}. Nothing was kept.`)

type Shared = {
  readonly files: Files
  readonly tools: ReadTools
  readonly levels: HeadingLevels
  /** The numbers that notes and comments get, in the order in which they are referred to. */
  readonly numbers: { readonly notes: Map<string, number>; readonly comments: Map<string, number> }
}

function markOf({ numbers }: Shared, kind: string, id: string): string {
  // Footnotes and endnotes are counted in one row, since they stand in one list at the end.
  const list = kind === 'comment' ? numbers.comments : numbers.notes
  const key = `${kind}:${id}`
  const number = list.get(key) ?? list.size + 1
  list.set(key, number)
  return kind === 'comment' ? `[comment ${number}]` : `[${number}]`
}

async function bytesOf(files: Files, name: string): Promise<Uint8Array | null> {
  const bytes = await files.get(name)?.bytes()
  return bytes?.ok === true ? bytes.value : null
}

/** Where the document's links lead, by their ids; what is no web or mail address is left out. */
async function targetsOf({ files, tools }: Shared, name: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  const bytes = await bytesOf(files, name)
  if (bytes === null) return targets
  readXml(bytes, tools.decodeAs, {
    open: ({ name: element, attributes }) => {
      if (element !== 'Relationship' || attributes.get('TargetMode') !== 'External') return
      const url = safeUrl(attributes.get('Target') ?? '')
      if (url !== null) targets.set(attributes.get('Id') ?? '', url)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return targets
}

type Note = { readonly mark: string; readonly by: string; readonly words: string }

/** Notes or comments that the text refers to, with their words on one line each. */
async function partsOf(shared: Shared, name: string, kind: string): Promise<readonly Note[]> {
  const bytes = await bytesOf(shared.files, name)
  if (bytes === null) return []
  const story = new Story(shared.levels, new Map(), () => '')
  const begun: { readonly id: string; readonly by: string; readonly from: number }[] = []
  story.onPart = ({ attributes }) =>
    begun.push({
      id: attributes.get('id') ?? '',
      by: collapseSpace(wellFormed(attributes.get('author') ?? '')).slice(0, 200),
      from: story.blocks.length,
    })
  readXml(bytes, shared.tools.decodeAs, story)
  return begun.flatMap(({ id, by, from }, index) => {
    const words = story.blocks
      .slice(from, begun[index + 1]?.from ?? story.blocks.length)
      .map((block) => block.words.trim())
      .filter((line) => line !== '')
      .join('\n')
    // Separators of notes stand among them, and nothing refers to those.
    const isReferred = kind === 'comment' || shared.numbers.notes.has(`${kind}:${id}`)
    return words === '' || !isReferred ? [] : [{ mark: markOf(shared, kind, id), by, words }]
  })
}

/** The words of headers and footers, each once. */
async function marginsOf(shared: Shared): Promise<readonly string[]> {
  const names = [...shared.files.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
  const found = new Set<string>()
  for (const name of names.slice(0, 100)) {
    const bytes = await bytesOf(shared.files, name)
    if (bytes === null) continue
    const story = new Story(new Map(), new Map(), () => '')
    readXml(bytes, shared.tools.decodeAs, story)
    const words = story.blocks
      .map((block) => block.words.trim())
      .filter((line) => line !== '')
      .join('\n')
    // A page number alone says nothing.
    if (/\p{L}/u.test(words)) found.add(words)
  }
  return [...found]
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function remarksOf(
  files: Files,
  { deletions, insertions, hidden }: StoryCounts,
  notes: number,
  comments: number,
  margins: number,
): readonly string[] {
  const names = [...files.keys()]
  const pictures = names.filter((name) => name.startsWith('word/media/')).length
  const objects = names.filter((name) => name.startsWith('word/embeddings/')).length
  return [
    ...(deletions > 0
      ? [
          `The document keeps track of changes: ${counted(deletions, 'deletion is', 'deletions are')} not in the text; the words are still in the original.`,
        ]
      : []),
    ...(insertions > 0
      ? [`${counted(insertions, 'tracked insertion is', 'tracked insertions are')} in the text.`]
      : []),
    ...(hidden > 0 ? ['Some words are formatted as hidden; they are in the text all the same.'] : []),
    ...(notes > 0 ? [`${counted(notes, 'note stands', 'notes stand')} at the end of the text.`] : []),
    ...(comments > 0
      ? [`${counted(comments, 'comment stands', 'comments stand')} at the end of the text.`]
      : []),
    ...(margins > 0 ? ['The words of headers and footers stand once, at the end of the text.'] : []),
    ...(pictures > 0
      ? [`${counted(pictures, 'picture was', 'pictures were')} left out; they can be taken out as parts.`]
      : []),
    ...(objects > 0
      ? [
          `${counted(objects, 'embedded file was', 'embedded files were')} left out; they can be taken out as parts.`,
        ]
      : []),
    ...(names.some((name) => /vbaProject\.bin$/i.test(name))
      ? ['The document carries macros. They were not run; take care when you open the original elsewhere.']
      : []),
  ]
}

/** What the document's properties say (ISO 29500-2, 11). Programs fill them in by themselves, so none is sure. */
async function foundIn({ files, tools }: Shared, blocks: readonly StoryBlock[]): Promise<readonly Finding[]> {
  const values = new Map<string, string>()
  const bytes = await bytesOf(files, 'docProps/core.xml')
  let name = ''
  if (bytes !== null) {
    readXml(bytes, tools.decodeAs, {
      open: (element) => (name = element.name),
      close: () => (name = ''),
      text: (words) => {
        if (name !== '') values.set(name, `${values.get(name) ?? ''}${words}`.slice(0, 4_000))
      },
    })
  }
  const value = (key: string) => collapseSpace(wellFormed(values.get(key) ?? '')).slice(0, 500)
  const where = 'the document’s properties'
  const created = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?/.exec(value('created'))?.[0] ?? ''
  const heading = blocks.find(
    ({ kind, level, words }) => kind === 'heading' && level === 1 && words.trim() !== '',
  )
  const unsure = (finding: Finding, why: string): Finding => ({ ...finding, sure: false, why })
  return [
    ...(heading === undefined
      ? []
      : [stated('title', collapseSpace(heading.words).slice(0, 500), 'the first heading')]),
    unsure(stated('title', value('title'), where), 'it may be left from a template'),
    unsure(stated('author', value('creator'), where), 'the name the program was set up with'),
    unsure(
      stated('published', created, where),
      'when the file was made, which may be another day than it was published',
    ),
    unsure(stated('language', value('language'), where), 'the program fills it in'),
  ].filter((finding) => finding.value !== '')
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  docx: MEDIA_TYPE,
  pdf: 'application/pdf',
}

function embedded(files: Files): readonly { readonly facts: PartFacts; readonly file: ZipFile }[] {
  return [...files.values()]
    .filter(({ name }) => /^word\/(?:media|embeddings)\/[^/]+$/.test(name))
    .map((file, index) => {
      const ending = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
      const mediaType = TYPES[ending] ?? ''
      const fileName = fileNameOfPart(file.name, mediaType, index + 1)
      const facts: PartFacts = {
        key: file.name,
        part: fileName,
        title: fileName,
        fileName,
        mediaType,
        url: '',
        at: '',
        byteLength: file.byteLength,
        digest: 'none',
        problem: '',
        wanted: false,
      }
      return { facts, file }
    })
}
