import type { BaseEditor } from 'slate'
import type { HistoryEditor } from 'slate-history'
import type { ReactEditor } from 'slate-react'
import type { ItemId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'

export type LeafText = { text: string; bold?: true; italic?: true; code?: true }
export type LinkElement = { type: 'link'; url: string; children: LeafText[] }
export type CitationElement = { type: 'citation'; id: ItemId; ref: Reference; children: LeafText[] }
export type InlineNode = LeafText | LinkElement | CitationElement

export type ParagraphElement = { type: 'paragraph'; id: ItemId; children: InlineNode[] }
export type HeadingElement = { type: 'heading'; id: ItemId; level: 1 | 2 | 3; children: InlineNode[] }
export type QuoteElement = { type: 'quote'; id: ItemId; children: InlineNode[] }
export type ItemElement = {
  type: 'item'
  id: ItemId
  ordered: boolean
  depth: number
  children: InlineNode[]
}
export type BlockElement = ParagraphElement | HeadingElement | QuoteElement | ItemElement
export type BlockShape =
  | { type: 'paragraph' | 'quote' }
  | { type: 'heading'; level: 1 | 2 | 3 }
  | { type: 'item'; ordered: boolean; depth: number }

export type NoteEditor = BaseEditor & ReactEditor & HistoryEditor

declare module 'slate' {
  interface CustomTypes {
    Editor: NoteEditor
    Element: BlockElement | LinkElement | CitationElement
    Text: LeafText
  }
}
