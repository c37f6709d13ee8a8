import type { PageNode } from '@shared/source/page-tree/page-node'

/** Pieces that are drawn in one go, so that a long page never holds the window up. */
const AT_ONCE = 1_500

export type PageStretch = { readonly from: number; readonly nodes: readonly PageNode[] }

/** A page's blocks in stretches of about `AT_ONCE` pieces; a block is never parted. */
export function stretchesOfPage(nodes: readonly PageNode[]): PageStretch[] {
  const stretches: { from: number; nodes: PageNode[] }[] = []
  let pieces = AT_ONCE
  nodes.forEach((node, index) => {
    if (pieces >= AT_ONCE) {
      stretches.push({ from: index, nodes: [] })
      pieces = 0
    }
    stretches.at(-1)?.nodes.push(node)
    pieces += piecesOf(node)
  })
  return stretches
}

const piecesOf = (node: PageNode): number =>
  typeof node === 'string' ? 1 : node.children.reduce((sum, child) => sum + piecesOf(child), 1)
