import { Element } from 'slate'
import type { BlockElement } from './slate-types'

/** Whether a node of the editor is one of our blocks, and not a link, a citation or a text. */
export const isBlock = (node: unknown): node is BlockElement =>
  Element.isElement(node) && node.type !== 'link' && node.type !== 'citation'
