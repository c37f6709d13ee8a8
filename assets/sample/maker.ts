import type { Noun, Records } from '@shared/schema/registry'
import type { DateField, Money, Party, Place, Quantity, RangeField } from '@shared/kernel/fields'
import { type Id, type ItemId, newId } from '@shared/kernel/ids'
import type { BaseField, Protection } from '@shared/kernel/record'
import { type CitableId, type Reference, toRecord } from '@shared/kernel/reference'
import type { Qualifier } from '@shared/kernel/qualifier'
import { sha256Hex, utf8Encode } from '@shared/kernel/sha256'
import type { Block, Inline, RichText } from '@shared/note/rich-text'
import { type Key, KEYS, type Kind } from './keys'

/** When the sample case was made: its clock stands there. */
export const MADE = Date.UTC(2024, 5, 3, 8, 0, 0)
const MINUTE = 60_000
const KINDS = Object.keys(KEYS) as Kind[]

/** What is filled in for a record: its fields, and its key. */
export type Entry<N extends Noun & Kind> = Omit<Records[N], BaseField> & {
  readonly key: Key<N>
  readonly protection?: Protection
}

/** Ten bytes that stand in for random ones: the same for the same name. */
const bytesOf = (name: string): Uint8Array => {
  const digest = sha256Hex(utf8Encode(name))
  return Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16),
  )
}

/** When a record was made, in milliseconds since 1970: a kind takes two hours, a record a minute. */
export const madeAt = <K extends Kind>(kind: K, key: Key<K>): number =>
  MADE + KINDS.indexOf(kind) * 120 * MINUTE + (KEYS[kind] as readonly string[]).indexOf(key) * MINUTE

/** The id of a record by its key. */
export const idOf = <K extends Kind>(kind: K, key: Key<K>): Id<K> =>
  newId(kind, madeAt(kind, key), bytesOf(`${kind}/${key}`))

/** Gives ids to items of lists, one after another: the same as long as the case is built in the same order. */
export class Items {
  #next = 0
  id(): ItemId {
    this.#next += 1
    return newId('item', MADE, bytesOf(`item/${this.#next}`))
  }
  /** A list that merges as an ordered set. */
  list<T extends object>(...values: readonly T[]): (T & { id: ItemId })[] {
    return values.map((value) => ({ id: this.id(), ...value }))
  }
  /** References to records, as sides and evidence hold them. */
  refs(...ids: readonly CitableId[]): { id: ItemId; ref: Reference }[] {
    return this.list(...ids.map((id) => ({ ref: toRecord(id) })))
  }
  /** Rich text: paragraphs, and `# ` headings, `- ` items. A record's id between ⟦ and ⟧ becomes a citation. */
  text(...lines: readonly string[]): RichText {
    return lines.map((line): Block => {
      const id = this.id()
      const words = line.replace(/^(?:# |- )/, '')
      const children = this.#inlines(words)
      if (line.startsWith('# ')) return { type: 'heading', id, level: 2, children }
      if (line.startsWith('- ')) return { type: 'item', id, ordered: false, depth: 0, children }
      return { type: 'paragraph', id, children }
    })
  }
  #inlines(words: string): Inline[] {
    return words
      .split(/(⟦[^⟧]+⟧)/)
      .filter((part) => part !== '')
      .map((part): Inline => {
        const cited = /^⟦(.+)⟧$/.exec(part)?.[1]
        if (cited === undefined) return { type: 'text', text: part, marks: [] }
        return { type: 'citation', id: this.id(), ref: toRecord(cited as CitableId) }
      })
  }
}

/** A citation of a record within rich text. */
export const cite = <K extends Kind>(kind: K, key: Key<K>): string => `⟦${idOf(kind, key)}⟧`

/** A number on both sides. */
export const exactly = (number: string): RangeField => ({ low: number, high: number, qualifier: 'exactly' })
export const about = (number: string): RangeField => ({ low: number, high: number, qualifier: 'about' })
export const moreThan = (number: string): RangeField => ({ low: number, high: '', qualifier: 'more-than' })
export const almost = (number: string): RangeField => ({ low: '', high: number, qualifier: 'almost' })
export const sized = (low: string, high: string, qualifier: Qualifier): RangeField => ({
  low,
  high,
  qualifier,
})

export const quantity = (range: RangeField, unit: string, words: string): Quantity => ({ range, unit, words })
export const dollars = (range: RangeField, words: string, basis: Money['basis'] = 'unknown'): Money => ({
  range,
  currency: 'USD',
  basis,
  words,
})
export const date = (edtf: string, words = ''): DateField => ({ edtf, words })
export const party = (key: Key<'entity'>): Party => ({ kind: 'entity', entity: idOf('entity', key) })
export const unnamed = (description: string, country: string): Party => ({
  kind: 'unnamed',
  description,
  country,
})
export const country = (code: string): Place => ({ kind: 'country', country: code })
export const place = (words: string): Place => ({ kind: 'words', words })
