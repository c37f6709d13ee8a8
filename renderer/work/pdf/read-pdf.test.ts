import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openPdf } from './open-pdf'
import { readPdf, type ReadPdfOptions } from './read-pdf'
import { samplePdf, type SamplePage } from './sample-pdf'

const FACTS = { fileName: 'report.pdf', mediaType: '' }

const read = (bytes: Uint8Array, options: ReadPdfOptions = {}) => readPdf(bytes, FACTS, options)

async function extractionOf(bytes: Uint8Array, options: ReadPdfOptions = {}) {
  const result = await read(bytes, options)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.extraction
}

const codeOf = async (bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<string> => {
  const result = await read(bytes, options)
  return result.ok ? 'read' : result.error.code
}

const line = (words: string, y = 700, x = 72): SamplePage => ({ lines: [{ words, x, y }] })

describe('a PDF', () => {
  it('gives its words page by page, in every writing, with what it says of itself', async () => {
    const bytes = samplePdf(
      [
        {
          lines: [
            { words: 'Deliveries in 2023', x: 72, y: 760, size: 20 },
            { words: 'The ministry denies that it sold any', x: 72, y: 700 },
            { words: 'engines last year.', x: 72, y: 686 },
          ],
        },
        line('Министерство отрицает.'),
        { ...line('Turned on its side'), rotate: 90 },
        line('该公司没有回应'),
      ],
      { info: "/Title(Report)/Author(A. Writer)/CreationDate(D:20231203101100+03'00')" },
    )
    const { text, structure, found, remarks } = await extractionOf(bytes)
    expect(structure.pages.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Deliveries in 2023\n\nThe ministry denies that it sold any engines last year.',
      'Министерство отрицает.',
      'Turned on its side',
      '该公司没有回应',
    ])
    expect(structure.blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
    expect(found.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'title: Report',
      'title: Deliveries in 2023',
      'author: A. Writer',
      'published: 2023-12-03T10:11+03:00',
    ])
    expect(remarks).toEqual([])
  })

  it('keeps its own bytes', async () => {
    const bytes = samplePdf([line('Kept')])
    const before = bytes.slice()
    await read(bytes)
    expect(bytes).toEqual(before)
  })

  it('without words is kept, and says so; scripts in it are named and not run', async () => {
    const bytes = samplePdf([{ lines: [] }], {
      more: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>',
    })
    const { text, structure, remarks } = await extractionOf(bytes)
    expect(text).toBe('')
    expect(structure.pages).toEqual([{ number: 1, start: 0, end: 0 }])
    expect(remarks.join(' ')).toMatch(/No words were found.*scripts/)
  })

  it('asks for a password, refuses a wrong one and opens with the right one', async () => {
    const locked = await PDFDocument.create()
    locked.addPage().drawText('Behind a lock')
    locked.encrypt({ userPassword: 'key', ownerPassword: 'other', permissions: {} })
    const bytes = await locked.save()
    expect(await codeOf(bytes)).toBe('source.password')
    expect(await codeOf(bytes, { password: 'wrong' })).toBe('source.password')
    expect((await extractionOf(bytes, { password: 'key' })).text).toContain('Behind a lock')
  })

  it('is read through a thousand pages, with progress, and stops when it is told to', async () => {
    const bytes = samplePdf([...Array(1_000).keys()].map((number) => line(`Statement ${number + 1}`)))
    const steps: number[] = []
    const { structure, text } = await extractionOf(bytes, { onProgress: (done) => steps.push(done) })
    expect(structure.pages).toHaveLength(1_000)
    expect(text.trimEnd().endsWith('Statement 1000')).toBe(true)
    expect(steps.at(-1)).toBe(1_000)
    const stop = new AbortController()
    const stopped = await read(bytes, {
      signal: stop.signal,
      onProgress: (done) => done === 3 && stop.abort(),
    })
    expect(stopped).toMatchObject({ ok: false, error: { code: 'stopped' } })
  })

  it('that is damaged, cut off or goes round in a circle ends in a plain sentence', async () => {
    const whole = samplePdf([line('Whole')])
    const text = new TextDecoder('latin1').decode(whole)
    const bytesOf = (words: string) => Uint8Array.from(words, (unit) => unit.charCodeAt(0))
    expect(await codeOf(bytesOf('%PDF-1.7\nnothing of the kind'))).toBe('source.damaged')
    expect(await codeOf(whole.subarray(0, 120))).toBe('source.damaged')
    expect(await codeOf(bytesOf(text.replace('/Kids[7 0 R]', '/Kids[2 0 R]')))).toBe('source.damaged')
    // Where only the file's own directory is wrong, the words are saved.
    const lost = bytesOf(text.replace(/startxref\n\d+/, 'startxref\n99999'))
    expect((await extractionOf(lost)).text).toContain('Whole')
  })

  it('draws its pages, a giant one no larger than the memory allows', async () => {
    const bytes = samplePdf([line('Small'), { ...line('Giant'), width: 14_400, height: 14_400 }])
    const opened = await openPdf(bytes, { draws: true })
    if (!opened.ok) throw new Error(opened.error.message)
    const [small, giant] = [await opened.value.draw(1, 1), await opened.value.draw(2, 2)]
    opened.value.close()
    if (!small.ok || !giant.ok) throw new Error('not drawn')
    expect([small.value.width, small.value.height]).toEqual([595, 842])
    expect(inked(small.value)).toBe(true)
    expect(giant.value.width * giant.value.height).toBeLessThanOrEqual(16_100_000)
  })
})

/** Whether anything but white was drawn. */
function inked(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
  return pixels?.some((value, index) => index % 4 !== 3 && value < 128) === true
}
