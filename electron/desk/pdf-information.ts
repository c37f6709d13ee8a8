import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'

/** What a dossier says about itself; `created` is an instant in UTC. */
export type PdfInformation = {
  readonly title: string
  readonly language: string
  readonly author: string
  readonly created: string
}

const PROGRAM = 'Gainsay'
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML; characters that XML 1.0 cannot hold are left out. */
const xml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are what it takes out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** The XMP packet that PDF/UA asks for: dc:title and the part number (ISO 14289-1, clause 5). */
const packet = ({
  title,
  language,
  author,
  created,
}: PdfInformation): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>${
  author === ''
    ? ''
    : `
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`
}
<xmp:CreateDate>${created}</xmp:CreateDate><xmp:ModifyDate>${created}</xmp:ModifyDate>
<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool><pdf:Producer>${PROGRAM}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

/**
 * Replaces all document information of a printed PDF. Chromium writes its user agent and the printing time into it;
 * afterwards it says the title, the language, "Gainsay" and the time given, and nothing of the machine. Tags, outline
 * and pages stay as they are. Throws on bytes that are no PDF.
 */
export async function replaceInformation(
  pdf: Uint8Array,
  information: PdfInformation,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context, catalog } = document
  // Emptied in place: a dictionary left unreferenced would be written out all the same.
  const info = context.lookup(context.trailerInfo.Info)
  if (info instanceof PDFDict) for (const key of info.keys()) info.delete(key)
  document.setTitle(information.title, { showInWindowTitleBar: true })
  document.setAuthor(information.author)
  document.setCreator(PROGRAM)
  document.setProducer(PROGRAM)
  document.setCreationDate(new Date(information.created))
  document.setModificationDate(new Date(information.created))
  catalog.set(PDFName.of('Lang'), PDFString.of(information.language))
  const metadata = context.stream(new TextEncoder().encode(packet(information)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  // Rewritten as PDF 1.7, which PDF/UA rests on; Chromium says 1.4.
  return new Uint8Array(
    await document.save({ rewrite: true, updateFieldAppearances: false, addDefaultPage: false }),
  )
}
