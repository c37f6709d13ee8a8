/** A piece of a page's text, as pdf.js gives it, with its place on the page as it is seen. */
export type PdfItem = {
  readonly str: string
  /** Whether a line ends behind it. */
  readonly hasEOL: boolean
  /**
   * From the piece's own directions to the page, in points from the upper left corner, y downwards: (a, b) points along
   * the writing and (c, d) across it, both as long as the letters are high; (e, f) is where the base line begins.
   */
  readonly transform: readonly [number, number, number, number, number, number]
  /** Along the writing, in points. */
  readonly width: number
  /** Names the font within the document: another name, another face, weight or slope. */
  readonly font: string
  /** Whether the writing runs downwards, as in Chinese and Japanese. */
  readonly vertical: boolean
}

/** A page: its size as it is seen (turned as it says), in points of 1/72 inch, and its text. */
export type PdfPageText = {
  readonly width: number
  readonly height: number
  readonly items: readonly PdfItem[]
}

/** What a PDF says of itself, and what stands in it that is not read. */
export type PdfFacts = {
  readonly title: string
  readonly authors: readonly string[]
  readonly publisher: string
  /** As the document writes it: `D:20231203101100+03'00'`, or ISO 8601; '' where it says nothing. */
  readonly created: string
  readonly language: string
  /** The names of files that are attached to it. */
  readonly attachments: readonly string[]
  readonly scripts: boolean
  /** A form of Adobe's own kind (XFA), which only their program shows. */
  readonly xfa: boolean
  /** How many form fields hold words. */
  readonly filledFields: number
}
