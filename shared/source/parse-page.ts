import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5'

class TooMany extends Error {}

/**
 * A page as parse5's tree of plain objects, in which nothing runs and nothing loads; null for one with more elements
 * than `most`. parse5 keeps its own stack, so depth is no danger to it; but a page can make it copy open formatting
 * elements again and again, so the elements are counted while they are made.
 */
export function parsePage(html: string, most: number): DefaultTreeAdapterTypes.Document | null {
  let count = 0
  const createElement: typeof defaultTreeAdapter.createElement = (name, namespace, attributes) => {
    count += 1
    if (count > most) throw new TooMany()
    return defaultTreeAdapter.createElement(name, namespace, attributes)
  }
  try {
    return parse(html, { scriptingEnabled: false, treeAdapter: { ...defaultTreeAdapter, createElement } })
  } catch (thrown) {
    if (thrown instanceof TooMany) return null
    throw thrown
  }
}
