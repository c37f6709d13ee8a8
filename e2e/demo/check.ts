import { readFileSync, statSync } from 'node:fs'
import { pdfFaults, readPdf } from './check-pdf'
import { gainsay } from './command-line'
import type { Written } from './main-job'

/** Checks what was written, with other programs than the window: lines to print. Throws at the first thing wrong. */
export async function checkWritten({ pdf, markdown, bundle }: Written): Promise<string[]> {
  const facts = await readPdf(pdf)
  const faults = pdfFaults(facts)
  if (faults.length > 0) throw new Error(`The PDF is not as it should be: ${faults.join('; ')}.`)

  const verified = (await gainsay('verify', bundle)).trim()
  const inside = (await gainsay('info', bundle)).trimEnd()

  const window = readFileSync(markdown, 'utf8')
  const front = (name: string) => new RegExp(`^${name}: "?([^"\\n]*)"?$`, 'm').exec(window)?.[1] ?? ''
  const clock = ['--now', `${front('date')}T12:00:00.000Z`, '--zone', 'Z', '--history', front('history')]
  const commandLine = await gainsay('export', bundle, ...clock)
  if (commandLine !== window) {
    throw new Error('The Markdown of the window and of the command line differ.')
  }
  const notes = window.match(/^\[\^\d+\]:/gm)?.length ?? 0
  return [
    `${pdf}  (${size(pdf)})`,
    `    “${facts.title}”: ${facts.pages} pages, tagged, with an outline, language ${facts.language}.`,
    `    Document information: ${facts.information}`,
    `${markdown}  (${size(markdown)})`,
    `    ${notes} notes; the same bytes from the window and from the command line.`,
    `${bundle}  (${size(bundle)})`,
    ...`${verified}\n${inside}`.split('\n').map((line) => `    ${line}`),
  ]
}

const size = (path: string): string => `${Math.ceil(statSync(path).size / 1024)} kB`
