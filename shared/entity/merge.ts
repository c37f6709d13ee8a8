import type { Entity } from './entity'

/** What the two halves of a merge bring together: for a preview. Nothing of either is changed by a merge. */
export type MergePreview = {
  readonly caption: string
  /** All names, the kept entity's first; a name that both have stands once. */
  readonly names: readonly { readonly value: string; readonly from: 'kept' | 'merged' | 'both' }[]
  readonly countries: readonly string[]
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[]
  /** Fields in which the two differ and only the kept one's value shows. */
  readonly differs: readonly ('schema' | 'role' | 'summary')[]
}

type Half = Pick<Entity, 'names' | 'countries' | 'identifiers' | 'schema' | 'role' | 'summary'>

/** What will be seen under the kept entity after a merge. */
export function previewMerge(kept: Half, merged: Half): MergePreview {
  const ours = kept.names.map(({ value }) => value)
  const theirs = merged.names.map(({ value }) => value)
  const names = [...new Set([...ours, ...theirs])].map((value) => ({
    value,
    from: !theirs.includes(value)
      ? ('kept' as const)
      : ours.includes(value)
        ? ('both' as const)
        : ('merged' as const),
  }))
  const identifiers = new Map(
    [...kept.identifiers, ...merged.identifiers].map(({ scheme, value }) => [
      `${scheme}\n${value}`,
      { scheme, value },
    ]),
  )
  return {
    caption: ours[0] ?? theirs[0] ?? '',
    names,
    countries: [...new Set([...kept.countries, ...merged.countries])],
    identifiers: [...identifiers.values()],
    differs: (['schema', 'role', 'summary'] as const).filter(
      (field) => merged[field] !== '' && kept[field] !== merged[field],
    ),
  }
}
