import { expect, inject, it } from 'vitest'
import { commands } from 'vitest/browser'
import { readPdf } from './read-pdf'

declare module 'vitest' {
  interface ProvidedContext {
    examples: string
    onBuildMachine: boolean
  }
}

/** What pdf.js gave for each file, in this version. */
type Observed = {
  readonly passwords: Readonly<Record<string, string>>
  readonly files: Readonly<
    Record<
      string,
      { readonly ok: boolean; readonly pages?: number; readonly head?: string; readonly error?: string }
    >
  >
}

const folder = `${inject('examples')}/pdfjs`
const there = inject('examples') !== ''

const bytesOf = async (name: string): Promise<Uint8Array> =>
  Uint8Array.from(atob(await commands.readFile(`${folder}/${name}.pdf`, 'base64')), (unit) =>
    unit.charCodeAt(0),
  )

const packed = (text: string): string => text.replace(/[\s\0]+/gu, '')

it.runIf(there || inject('onBuildMachine'))(
  'reads every PDF of the examples as pdf.js was seen to, or says plainly why not, within ten seconds',
  async () => {
    const observed: Observed = JSON.parse(await commands.readFile(`${folder}/OBSERVED.json`))
    const wrong: string[] = []
    let count = 0
    for (const [name, expected] of Object.entries(observed.files)) {
      const bytes = await bytesOf(name).catch(() => null)
      if (bytes === null) continue
      count += 1
      const password = observed.passwords[name]
      const begun = performance.now()
      const read = await readPdf(
        bytes,
        { fileName: `${name}.pdf`, mediaType: '' },
        password === undefined ? {} : { password },
      )
      const took = performance.now() - begun
      if (took > 10_000) wrong.push(`${name} took ${Math.round(took)} ms`)
      if (read.ok !== expected.ok) {
        wrong.push(`${name}: ${read.ok ? 'read' : read.error.message} instead of ${expected.error}`)
        continue
      }
      if (!read.ok) continue
      const { text, structure } = read.value.extraction
      if (structure.pages.length !== expected.pages)
        wrong.push(`${name} has ${structure.pages.length} pages instead of ${expected.pages}`)
      const head = packed(expected.head ?? '')
      if (packed(text).slice(0, head.length) !== head)
        wrong.push(`${name}: ${text.slice(0, 90)} | ${expected.head}`)
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(40)
  },
  120_000,
)
