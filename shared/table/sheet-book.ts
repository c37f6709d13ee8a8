import { err, type Fault, fault, ok, type Result } from '@shared/kernel/result'
import type { DecodeAs } from '@shared/source/decode'
import { openZip, type ZipFile } from '@shared/source/formats/zip'
import { MAX_CELL_UNITS } from './limits'
import { builtInLook, lookOf, type NumberLook } from './sheet-format'
import { readWholeXml, type SheetXmlHandler } from './sheet-xml'

/** A sheet by its name, as the workbook lists it. */
export type SheetEntry = {
  readonly name: string
  readonly hidden: boolean
  /** Unpacks the sheet, once however often it is asked for. */
  readonly bytes: () => Promise<Result<Uint8Array>>
}

/** A workbook that was opened: what its sheets share. */
export type Workbook = {
  readonly sheets: readonly SheetEntry[]
  /** Texts that cells name by number. */
  readonly texts: readonly string[]
  /** The texts that were longer than a cell may be. */
  readonly cutTexts: ReadonlySet<number>
  /** The look of a number by the style of its cell. */
  readonly looks: readonly NumberLook[]
  /** Whether days are counted from 1904. */
  readonly since1904: boolean
}

/** Whether a file begins as a zip, as workbooks do. */
export const beginsAsZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3

/** Whether a file begins as an OLE container: an old workbook, or one under a password. */
export const beginsAsOle = (head: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => head[index] === byte)

/** The refusal of a workbook that cannot be opened here. */
export const OLD_WORKBOOK = fault(
  'table.binary',
  'This is an older workbook (XLS), or one under a password. Save it as XLSX without a password, or as CSV. Nothing was kept.',
)
const NO_WORKBOOK = fault(
  'table.binary',
  'This is a zip archive, but no workbook (XLSX). Unpack it and add the tables in it, or save it as XLSX or CSV. Nothing was kept.',
)
const DAMAGED = fault(
  'table.damaged',
  'The workbook is damaged: one of its parts cannot be read. Open it in a spreadsheet program, save it again, and add that. Nothing was kept.',
)

/**
 * Opens a workbook (ECMA-376, Office Open XML). Formulas are not worked out, links not followed, macros not looked at.
 * Faults: `table.binary`, `table.damaged`, and those of `openZip` for archives made to exhaust a computer.
 */
export async function openWorkbook(bytes: Uint8Array, decodeAs: DecodeAs): Promise<Result<Workbook>> {
  const zip = await openZip(bytes)
  if (!zip.ok) return zip
  const files = zip.value
  const path = [...files.keys()].find((name) => /^xl\/workbook\.xml$/i.test(name))
  const file = path === undefined ? undefined : files.get(path)
  if (path === undefined || file === undefined) return err(NO_WORKBOOK)
  const read = async (part: ZipFile | undefined, handler: SheetXmlHandler): Promise<Fault | null> => {
    if (part === undefined) return null
    const content = await part.bytes()
    if (!content.ok) return content.error
    return readWholeXml(content.value, decodeAs, handler) ? null : DAMAGED
  }
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let since1904 = false
  const wrong = await read(file, {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const id = attribute('r:id') ?? attribute('id') ?? ''
      const hidden = /hidden/i.test(attribute('state') ?? '')
      listed.push({ name: (attribute('name') ?? '').slice(0, 200), hidden, id })
    },
    close: () => {},
    text: () => {},
  })
  if (wrong !== null) return err(wrong)
  const targets = new Map<string, string>()
  const kinds = new Map<string, string>()
  const unrelated = await read(files.get('xl/_rels/workbook.xml.rels'), {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const target = partName(attribute('Target') ?? '')
      targets.set(attribute('Id') ?? '', target)
      kinds.set((attribute('Type') ?? '').replace(/^.*\//, ''), target)
    },
    close: () => {},
    text: () => {},
  })
  if (unrelated !== null) return err(unrelated)
  const shared = sharedTexts()
  const untold = await read(files.get(kinds.get('sharedStrings') ?? 'xl/sharedStrings.xml'), shared.handler)
  const styles = numberLooks()
  const unstyled = await read(files.get(kinds.get('styles') ?? 'xl/styles.xml'), styles.handler)
  if (untold !== null || unstyled !== null) return err(untold ?? unstyled ?? DAMAGED)
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const part = files.get(targets.get(id) ?? '')
    // Sheets of charts and macros have no cells.
    return part === undefined || /chartsheets|dialogsheets|macrosheets/.test(part.name)
      ? []
      : [{ name, hidden, bytes: once(part) }]
  })
  return ok({ sheets, texts: shared.texts, cutTexts: shared.cut, looks: styles.looks(), since1904 })
}

function once(part: ZipFile): SheetEntry['bytes'] {
  let unpacked: Promise<Result<Uint8Array>> | null = null
  return () => (unpacked ??= part.bytes())
}

/** A part by its target: relative to the workbook, or from the top. */
function partName(target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : ['xl']
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Collects shared texts: runs of different looks are one text, and readings of characters beside them none. */
function sharedTexts() {
  const texts: string[] = []
  const cut = new Set<number>()
  let words: string[] = []
  let inText = false
  let beside = 0
  const handler: SheetXmlHandler = {
    open: (name) => {
      if (name === 'si') words = []
      if (name === 'rPh') beside += 1
      if (name === 't') inText = beside === 0
    },
    close: (name) => {
      if (name === 'rPh') beside -= 1
      if (name === 't') inText = false
      if (name !== 'si') return
      const text = unescaped(words.join(''))
      if (text.length > MAX_CELL_UNITS) cut.add(texts.length)
      texts.push(text.length > MAX_CELL_UNITS ? text.slice(0, MAX_CELL_UNITS - 1) : text)
    },
    text: (piece) => {
      if (inText) words.push(piece)
    },
  }
  return { texts, cut, handler }
}

/** Characters that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** Collects the looks of numbers: custom formats by their code, and the format of each style of cells. */
function numberLooks() {
  const custom = new Map<string, NumberLook>()
  const styles: string[] = []
  let inCells = false
  const handler: SheetXmlHandler = {
    open: (name, attribute) => {
      if (name === 'numFmt') custom.set(attribute('numFmtId') ?? '', lookOf(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(attribute('numFmtId') ?? '0')
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    text: () => {},
  }
  return { handler, looks: () => styles.map((id) => custom.get(id) ?? builtInLook(Number(id))) }
}
