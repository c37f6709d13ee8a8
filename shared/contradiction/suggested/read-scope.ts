import type { Claim } from '@shared/claim/claim'
import { GOODS_CATEGORY_RULES } from '@shared/claim/goods-categories'
import { GOODS_CATEGORIES, type GoodsCategory, type Scope } from '@shared/claim/scope'
import { namesAnyGoods, tellingWords } from './words'

/** A claim with its scope as the rules read it, and sentences about what was read into it. */
export type ReadClaim = { readonly claim: Claim; readonly notes: readonly string[] }

/**
 * Reads the words of a scope's goods: words for goods of any kind (“equipment”) limit nothing, and words that name a
 * category (“military equipment”) stand for it beside themselves. Nothing else is read into a scope.
 */
export function readScope(claim: Claim): ReadClaim {
  const notes: string[] = []
  const goods: Scope['goods'] = []
  for (const item of claim.scope.goods) {
    goods.push(item)
    if (item.goods.kind !== 'words') continue
    const { words } = item.goods
    if (namesAnyGoods(words)) {
      return {
        claim: { ...claim, scope: { ...claim.scope, goods: [] } },
        notes: [`“${words}” names goods of any kind, so goods are not limited.`],
      }
    }
    const category = categoryOfWords(words)
    if (category === null) continue
    notes.push(`“${words}” is read as ${GOODS_CATEGORY_RULES[category].label}.`)
    goods.push({ ...item, goods: { kind: 'category', category } })
  }
  return { claim: { ...claim, scope: { ...claim.scope, goods } }, notes }
}

/** A category by its label and by the words that name it; the narrower one where two share a word. */
const CATEGORY_OF_WORDS = new Map(
  GOODS_CATEGORIES.flatMap((category) => {
    const { label, words } = GOODS_CATEGORY_RULES[category]
    return [label, ...label.split(/ and |, /), ...words].map(
      (name) => [tellingWords(name).join(' '), category] as const,
    )
  }).toReversed(),
)

/** The category that words name as a whole; null for others. */
export const categoryOfWords = (words: string): GoodsCategory | null =>
  CATEGORY_OF_WORDS.get(tellingWords(words).join(' ')) ?? null
