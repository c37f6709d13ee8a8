import type { CarryDraft } from '@shared/excerpt/carry/decide'
import { type Change, changeAsComment } from '@shared/excerpt/difference/changes'
import { makeExcerpt, type Range } from '@shared/excerpt/make-excerpt'
import type { ExcerptId, RenditionId, SourceId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { err } from '@shared/kernel/result'
import type { VersionHint } from '@shared/source/versions'
import type { Store } from '@renderer/store/store'

/** Says that a source is a later version of another, or (null) of none. */
export const setSupersedes = (store: Store, later: SourceId, earlier: SourceId | null) =>
  store.commit(
    earlier === null ? 'Take a version out of its chain' : 'Name a later version of a source',
    (tx) => tx.update('source', later, { supersedes: earlier }),
  )

/** Refuses a hint for ever: for these two snapshots it is not given again. */
export const refuseVersion = (store: Store, hint: VersionHint) =>
  store.commit('Refuse a later version', (tx) => {
    tx.create('verdict', {
      key: hint.key,
      kind: 'duplicate',
      source: hint.later,
      decision: 'refused',
      why: '',
      made: [],
    })
  })

/** Keeps what a person decided about excerpts in a later version, as one change; an earlier decision is replaced. */
export async function decideCarryOvers(store: Store, drafts: readonly CarryDraft[]) {
  const known = new Map<string, string>()
  for (const version of new Set(drafts.map((draft) => draft.version))) {
    for (const carried of await store.by('carryOver', 'version', version)) {
      known.set(`${carried.excerpt} ${version}`, carried.id)
    }
  }
  const label =
    drafts.length === 1
      ? 'Decide what became of an excerpt'
      : `Decide what became of ${drafts.length} excerpts`
  return store.commit(label, async (tx) => {
    for (const draft of drafts) {
      const before = known.get(`${draft.excerpt} ${draft.version}`)
      if (before === undefined) tx.create('carryOver', draft)
      else await tx.update('carryOver', before, draft)
    }
  })
}

/** Where a change is clipped: the version that has the words. */
export type ChangeSide = {
  readonly side: 'lost' | 'added'
  readonly source: SourceId
  readonly rendition: RenditionId
  readonly text: string
  readonly range: Range
}

/** Clips the words of a change in the version that has them, with what the other version lacks as the comment. */
export async function clipChange(
  store: Store,
  at: ChangeSide,
  change: Change,
  names: { readonly earlier: string; readonly later: string },
): Promise<Result<ExcerptId>> {
  const draft = makeExcerpt(at.text, { source: at.source, rendition: at.rendition }, at.range)
  if (!draft.ok) return draft
  const comment = changeAsComment(change, at.side, names)
  const made: ExcerptId[] = []
  const done = await store.commit('Clip a change between two versions', (tx) => {
    made.push(tx.create('excerpt', { ...draft.value, comment }).id)
  })
  if (!done.ok) return done
  const id = made.at(-1)
  return id === undefined
    ? err({ code: 'excerpt.none', message: 'The words could not be clipped.' })
    : { ok: true, value: id }
}
