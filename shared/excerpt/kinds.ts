/** Why words are marked: a plain clip, something that was said, something a record shows. */
export const CLIP_KINDS = ['clip', 'said', 'rec'] as const
export type ClipKind = (typeof CLIP_KINDS)[number]

/** What the kinds follow from: the parts of claims, figures and shipments that name excerpts. */
export type KindSources = {
  readonly claims: readonly { readonly excerpts: readonly { readonly excerpt: string }[] }[]
  readonly figures: readonly { readonly excerpt: string | null }[]
  readonly shipments: readonly {
    readonly evidence: readonly { readonly ref: { readonly kind: string; readonly record?: string } }[]
  }[]
}

/**
 * The kinds of all excerpts that something rests on: a claim makes one *said*, a figure or shipment makes one *rec*,
 * and of both the record counts. What is not in the map is a plain clip.
 */
export function excerptKinds({ claims, figures, shipments }: KindSources): Map<string, ClipKind> {
  const kinds = new Map<string, ClipKind>()
  for (const claim of claims) for (const { excerpt } of claim.excerpts) kinds.set(excerpt, 'said')
  for (const { excerpt } of figures) if (excerpt !== null) kinds.set(excerpt, 'rec')
  for (const { evidence } of shipments) {
    for (const { ref } of evidence) if (ref.record !== undefined) kinds.set(ref.record, 'rec')
  }
  return kinds
}

/** The strongest kind of several excerpts on the same words: what a record shows, then what was said, then a clip. */
export function strongestKind(ids: readonly string[], kinds: ReadonlyMap<string, ClipKind>): ClipKind {
  if (ids.some((id) => kinds.get(id) === 'rec')) return 'rec'
  return ids.some((id) => kinds.get(id) === 'said') ? 'said' : 'clip'
}

/** What the kinds are called. */
export const CLIP_KIND_WORDS: Readonly<Record<ClipKind, string>> = {
  clip: 'Clip',
  said: 'What was said',
  rec: 'What the record shows',
}
