import { wellFormed } from '@shared/kernel/text'
import type { Finding } from '@shared/source/finding'
import type { ProposedAside } from '@shared/source/overlay'
import type { Extraction, Structure, TextBlock } from '@shared/source/rendition'
import { fitBlocks, structureOf } from '@shared/source/structure'

/** A link in the words of a block, from its first word. */
export type BlockLink = { readonly start: number; readonly end: number; readonly url: string }

/** Text and structure of a document that is put together block by block. */
export class DocumentBuilder {
  readonly #pieces: string[] = []
  readonly #blocks: TextBlock[] = []
  readonly #links: Structure['links'] = []
  readonly #found: Finding[] = []
  readonly #aside: ProposedAside[] = []
  #length = 0
  #gap = ''
  /** Whether the text ends with a line break already, as what was taken in may. */
  #broken = false

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#length
  }

  /** Adds a block; white space at its ends is dropped, and nothing is added for none. Returns where it stands. */
  block(
    kind: TextBlock['kind'],
    words: string,
    level = 0,
    links: readonly BlockLink[] = [],
  ): { readonly start: number; readonly end: number } | null {
    const whole = wellFormed(words)
    const body = whole.trim()
    if (body === '') return null
    const shift = whole.length - whole.trimStart().length
    this.#write(this.#gap)
    const start = this.#length
    this.#write(body)
    const end = this.#length
    this.#blocks.push({ kind, level, start, end })
    for (const link of links) {
      const from = start + Math.max(0, link.start - shift)
      const to = Math.min(end, start + link.end - shift)
      if (to > from) this.#links.push({ start: from, end: to, url: link.url })
    }
    this.#broken = false
    this.#gap = kind === 'row' || kind === 'item' ? '\n' : '\n\n'
    return { start, end }
  }

  /** Puts an empty line before the next block, where rows or items end. */
  part(): void {
    if (this.#gap !== '' && !this.#broken) this.#gap = '\n\n'
  }

  /** Takes in a whole extraction, as it is, with its places moved along. */
  include({ text, structure, found, aside }: Extraction): void {
    this.part()
    this.#write(this.#gap)
    const at = this.#length
    this.#write(text)
    const move = <T extends { readonly start: number; readonly end: number }>(place: T): T => ({
      ...place,
      start: place.start + at,
      end: place.end + at,
    })
    for (const block of structure.blocks) this.#blocks.push(move(block))
    for (const link of structure.links) this.#links.push(move(link))
    for (const range of aside) this.#aside.push(move(range))
    for (const one of found) this.#found.push(one.place === null ? one : { ...one, place: move(one.place) })
    this.#broken = text.endsWith('\n')
    this.#gap = this.#broken ? '\n' : '\n\n'
  }

  /** What the document says of itself beside what was taken in: `found` comes first, as the more credible. */
  finish(
    extractor: Extraction['extractor'],
    { remarks, found }: { readonly remarks: readonly string[]; readonly found: readonly Finding[] },
  ): Extraction {
    const text = this.#pieces.join('')
    return {
      extractor,
      text,
      structure: structureOf(fitBlocks(text, this.#blocks), this.#links),
      remarks,
      found: [...found, ...this.#found],
      aside: this.#aside,
    }
  }

  #write(text: string): void {
    if (text === '') return
    this.#pieces.push(text)
    this.#length += text.length
  }
}
