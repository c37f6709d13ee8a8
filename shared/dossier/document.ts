import type { Audience } from '@shared/kernel/record'
import type { Mark } from '@shared/note/rich-text'

/*
 * A dossier as a tree that knows nothing of records any more: what Markdown and HTML are written from. All order,
 * numbers and words are settled here, so that both say the same.
 */

export type Text = { readonly type: 'text'; readonly text: string; readonly marks: readonly Mark[] }

export type Inline =
  | Text
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Text[] }
  /** A raised number that leads to a note; `occurrence` counts the places that cite the same note, from 1. */
  | { readonly type: 'note'; readonly number: number; readonly occurrence: number }
  /** “source 2”, which leads to the list of sources. */
  | { readonly type: 'source'; readonly number: number }

export type ListItem = { readonly children: readonly Inline[]; readonly nested: readonly List[] }
export type List = { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }

export type Column = { readonly label: string; readonly numeric: boolean }
export type Row = { readonly cells: readonly (readonly Inline[])[]; readonly sum: boolean }
export type Table = {
  readonly type: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly children: readonly Inline[] }
  | {
      readonly type: 'paragraph'
      /** attribution: who said it, under a quotation or a table; remark: something the program says about the text. */
      readonly role: 'body' | 'attribution' | 'remark'
      readonly children: readonly Inline[]
    }
  /** A verbatim quotation; `language` is its BCP 47 tag, '' where it is the document's or not known. */
  | { readonly type: 'quote'; readonly language: string; readonly children: readonly Inline[] }
  | List
  | Table
  /** What was said, and what the record shows, side by side. */
  | { readonly type: 'spread'; readonly said: readonly Block[]; readonly shown: readonly Block[] }
  /** The right of reply. */
  | { readonly type: 'reply'; readonly children: readonly Block[] }
  /** A part with an anchor; `record` is the id of the record it prints, '' for none. */
  | {
      readonly type: 'section'
      readonly anchor: string
      readonly record: string
      readonly children: readonly Block[]
    }

/** A numbered note: what is cited, and every place in a source that it rests on. */
export type NoteEntry = {
  readonly number: number
  /** The cited record, or the source of a cited place. */
  readonly record: string
  /** How often it is cited. */
  readonly occurrences: number
  readonly lines: readonly (readonly Inline[])[]
}

/** A line of the list of sources. */
export type SourceEntry = {
  readonly number: number
  readonly record: string
  readonly citation: readonly Inline[]
  /** “reported by X, citing Y”, one per chain. */
  readonly chains: readonly string[]
  readonly url: string
  readonly archiveUrl: string
  readonly accessed: string
  readonly reliability: string
  readonly fileName: string
  readonly snapshotSha256: string
  readonly texts: readonly { readonly rendition: string; readonly sha256: string }[]
}

/** One line of the manifest: from a note to the bytes. */
export type ManifestEntry = {
  readonly note: number
  /** The excerpt, or '' for a place or a source cited without one. */
  readonly excerpt: string
  readonly rendition: string
  /** “412–451” in UTF-16 units of the text, or a place in words. */
  readonly place: string
  readonly source: number
  readonly textSha256: string
  readonly snapshotSha256: string
}

export type DossierDocument = {
  readonly language: 'en'
  readonly title: string
  readonly lead: string
  readonly audience: Audience
  /** “For the desk”. */
  readonly audienceWords: string
  readonly caseName: string
  /** `2026-11-21`, and “21 November 2026”. */
  readonly date: string
  readonly dateWords: string
  readonly historyHead: string
  /** What was left out because it is secret, as a sentence; '' for nothing. */
  readonly withheld: string
  readonly sections: readonly Block[]
  readonly notes: readonly NoteEntry[]
  readonly sources: readonly SourceEntry[]
  /** “5 notes rest on 2 sources and 1 origin.” */
  readonly restsOn: string
  readonly manifest: readonly ManifestEntry[]
}

/** A run of plain text, or of text with marks. */
export const text = (words: string, ...marks: readonly Mark[]): Text => ({ type: 'text', text: words, marks })
export const paragraph = (...children: readonly Inline[]): Block => ({
  type: 'paragraph',
  role: 'body',
  children,
})
export const attribution = (...children: readonly Inline[]): Block => ({
  type: 'paragraph',
  role: 'attribution',
  children,
})
export const remark = (words: string): Block => ({
  type: 'paragraph',
  role: 'remark',
  children: [text(words)],
})
export const heading = (level: 2 | 3, words: string): Block => ({
  type: 'heading',
  level,
  children: [text(words)],
})
