/** `webContents.printToPDF` by the DevTools protocol. Lengths in inches, as in both APIs. */
import type { PrintToPDFOptions } from 'electron'
import type { Session } from '../cdp/connection'

const SIZES: Record<string, readonly [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

export async function printToPdf(session: Session, options: PrintToPDFOptions): Promise<Buffer> {
  const [paperWidth, paperHeight] = paper(options.pageSize ?? 'Letter')
  const { top, bottom, left, right } = options.margins ?? {}
  const { stream } = await session.send('Page.printToPDF', {
    transferMode: 'ReturnAsStream',
    paperWidth,
    paperHeight,
    ...(top === undefined ? {} : { marginTop: top }),
    ...(bottom === undefined ? {} : { marginBottom: bottom }),
    ...(left === undefined ? {} : { marginLeft: left }),
    ...(right === undefined ? {} : { marginRight: right }),
    landscape: options.landscape ?? false,
    scale: options.scale ?? 1,
    printBackground: options.printBackground ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  })
  if (stream === undefined) throw new Error('Failed to generate PDF')
  const parts: Buffer[] = []
  for (let ended = false; !ended;) {
    const chunk = await session.send('IO.read', { handle: stream, size: 1 << 20 })
    parts.push(Buffer.from(chunk.data, chunk.base64Encoded ? 'base64' : 'utf8'))
    ended = chunk.eof
  }
  await session.send('IO.close', { handle: stream })
  return Buffer.concat(parts)
}

function paper(size: NonNullable<PrintToPDFOptions['pageSize']>): readonly [number, number] {
  if (typeof size === 'object') return [size.width, size.height]
  const known = SIZES[size]
  if (known === undefined) throw new Error(`the host has no paper of size ${size}`)
  return known
}
