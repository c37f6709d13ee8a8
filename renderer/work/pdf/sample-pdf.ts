/** A line of a sample's page: words in letters of a size, their base line `y` points above the lower edge. */
type SampleLine = {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size?: number
}
export type SamplePage = {
  readonly lines: readonly SampleLine[]
  readonly width?: number
  readonly height?: number
  /** Degrees clockwise, as /Rotate has them. */
  readonly rotate?: number
}

const hex = (words: string): string =>
  [...Array(words.length).keys()].map((at) => words.charCodeAt(at).toString(16).padStart(4, '0')).join('')

/** Latin words in Helvetica; others in a Chinese font that is not embedded, as scanners and faxes write them. */
const shown = ({ words, x, y, size = 12 }: SampleLine): string =>
  /^[ -~]*$/.test(words)
    ? `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`
    : `BT /F2 ${size} Tf ${x} ${y} Td <${hex(words)}> Tj ET`

/** A small PDF for tests, written out by hand. `more` goes into its catalogue, `info` into its properties. */
export function samplePdf(
  pages: readonly SamplePage[],
  { more = '', info = '' }: { readonly more?: string; readonly info?: string } = {},
): Uint8Array<ArrayBuffer> {
  const first = 7
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${more}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>',
    `<<${info}>>`,
    ...pages.flatMap(({ lines, width = 595, height = 842, rotate = 0 }, index) => {
      const content = lines.map(shown).join('\n')
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${first + 2 * index + 1} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj${object}endobj\n`
    return at
  })
  const xref = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${file.length}\n%%EOF`
  return Uint8Array.from(file, (unit) => unit.charCodeAt(0))
}
