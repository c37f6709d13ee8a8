import type { Structure, TextBlock } from './rendition'

/** Text and structure of a page, put together from its pieces in reading order. */
export class BlockBuilder {
  private readonly pieces: string[] = []
  /** Length of the text so far, in UTF-16 units. */
  length = 0
  private readonly blocks: TextBlock[] = []
  private readonly links: Structure['links'] = []
  private open: { kind: TextBlock['kind']; level: number; start: number } | null = null
  /** White space that is written only if more words follow in the same block. */
  private pending = ''
  private endsInSpace = true
  private link: { start: number; url: string } | null = null

  /** Ends the block at hand, if it has words. */
  endBlock(): void {
    this.pending = ''
    if (this.open === null) return
    this.blocks.push({ ...this.open, end: this.length })
    const gap = this.open.kind === 'row' || this.open.kind === 'item' ? '\n' : '\n\n'
    // A link may go on in the next block; its range ends with this one.
    const { link } = this
    this.endLink()
    this.open = null
    this.write(gap)
    if (link !== null) this.beginLink(link.url)
    this.endsInSpace = true
  }

  /** Adds words to a block of the kind; white space collapses as HTML has it, unless it is kept. */
  words(text: string, kind: TextBlock['kind'], level: number, keepSpace: boolean): void {
    if (keepSpace) {
      this.put(text, kind, level)
      return
    }
    const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ')
    const body = collapsed.replace(/^ | $/g, '')
    if (collapsed.startsWith(' ') && !this.endsInSpace && this.pending === '') this.pending = ' '
    if (body === '') return
    this.put(body, kind, level)
    if (collapsed.endsWith(' ') && collapsed.length > 1) this.pending = ' '
  }

  /** A line break inside the block; two on end part paragraphs, as old pages use them. */
  lineBreak(): void {
    if (this.open === null) return
    if (this.open.kind === 'row') this.pending ||= ' '
    else if (this.pending.includes('\n') && this.open.kind !== 'pre') this.endBlock()
    else this.pending = `${this.pending.replace(/[ \t]/g, '')}\n`
  }

  /** What stands between two cells of a row. */
  cellBreak(): void {
    if (this.open !== null) this.pending = '\t'
  }

  beginLink(url: string): void {
    this.endLink()
    this.link = { start: -1, url }
  }

  endLink(): void {
    const { link } = this
    this.link = null
    if (link !== null && link.start >= 0 && link.start < this.length) {
      this.links.push({ start: link.start, end: this.length, url: link.url })
    }
  }

  finish(): { text: string; blocks: TextBlock[]; links: Structure['links'] } {
    this.endLink()
    this.endBlock()
    const text = this.pieces.join('')
    return { text: text.replace(/\n+$/, '\n'), blocks: this.blocks, links: this.links }
  }

  private put(words: string, kind: TextBlock['kind'], level: number): void {
    if (this.open === null) {
      // A block begins with its first word, never with white space.
      const start = words.search(/\S/u)
      if (start < 0) return
      const body = kind === 'pre' ? words.replace(/^\s*\n/u, '') : words.slice(start)
      this.open = { kind, level, start: this.length }
      this.pending = ''
      this.putNow(body)
      return
    }
    this.putNow(words)
  }

  private putNow(words: string): void {
    this.write(this.pending)
    this.pending = ''
    if (this.link !== null && this.link.start < 0) this.link.start = this.length
    this.write(words)
    this.endsInSpace = false
  }

  private write(text: string): void {
    if (text === '') return
    this.pieces.push(text)
    this.length += text.length
  }
}
