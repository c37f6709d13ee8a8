import { readFileSync } from 'node:fs'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** What a written dossier has to be as a PDF. */
export type PdfFacts = {
  readonly pages: number
  readonly title: string
  readonly tagged: boolean
  readonly outline: boolean
  readonly language: string
  /** Everything the document information says, which must not name a browser or a person. */
  readonly information: string
}

/** Opens a PDF and reads off its facts. Throws where it is none. */
export async function readPdf(path: string): Promise<PdfFacts> {
  const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false })
  const { catalog } = document
  const marks = catalog.lookup(PDFName.of('MarkInfo'))
  const said = [
    document.getTitle(),
    document.getAuthor(),
    document.getSubject(),
    document.getCreator(),
    document.getProducer(),
    document.getKeywords(),
  ]
  return {
    pages: document.getPageCount(),
    title: document.getTitle() ?? '',
    tagged:
      marks instanceof PDFDict &&
      String(marks.get(PDFName.of('Marked'))) === 'true' &&
      catalog.has(PDFName.of('StructTreeRoot')),
    outline: catalog.has(PDFName.of('Outlines')),
    language: document.getLanguage() ?? '',
    information: said.filter((part) => part !== undefined && part !== '').join(' · '),
  }
}

/** What is wrong with it; empty when nothing is. */
export function pdfFaults({ pages, title, tagged, outline, information }: PdfFacts): string[] {
  return [
    pages >= 2 ? '' : `it has only ${pages} page`,
    title === '' ? 'it has no title' : '',
    tagged ? '' : 'it is not tagged',
    outline ? '' : 'it has no outline',
    /mozilla|chrom|electron|skia|webkit/i.test(information) ? `its information says “${information}”` : '',
  ].filter((fault) => fault !== '')
}
