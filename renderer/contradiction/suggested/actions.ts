import type { SuggestedContradiction } from '@shared/contradiction/suggested/suggestion'
import type { ChangeId, VerdictId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Store } from '@renderer/store/store'

const NOTHING = fault('contradiction.nothing', 'There is nothing to decide here. Nothing was saved.')

/**
 * Accepts a suggested contradiction as one change: the contradiction with its sides, readings and strength, open, and
 * the verdict that it came from. Answers with the contradiction's id.
 */
export async function acceptSuggested(
  store: Store,
  suggested: SuggestedContradiction,
): Promise<Result<string>> {
  let made = ''
  const side = (refs: readonly Reference[]) => refs.map((ref) => ({ id: store.newItemId(), ref }))
  const done = await store.commit('Accept a suggested contradiction', (tx) => {
    made = tx.create('contradiction', {
      title: suggested.title,
      kind: suggested.kind,
      sideA: side(suggested.sideA),
      sideB: side(suggested.sideB),
      explanation: [],
      readings: suggested.readings.map((reading) => ({ ...reading, id: store.newItemId() })),
      strength: suggested.strength,
      status: 'open',
      statusReason: '',
      overrides: [],
      accused: [],
    }).id
    tx.create('verdict', {
      key: suggested.key,
      kind: 'contradiction',
      source: null,
      decision: 'accepted',
      why: '',
      made: [{ id: store.newItemId(), record: made }],
    })
  })
  return done.ok ? ok(made) : done
}

/** Keeps that a suggestion was checked and is no contradiction, with the reason: it is not suggested again. */
export async function refuseSuggested(
  store: Store,
  { key }: Pick<SuggestedContradiction, 'key'>,
  why: string,
): Promise<Result<ChangeId>> {
  const done = await store.commit('Check a suggested contradiction: none', (tx) => {
    tx.create('verdict', {
      key,
      kind: 'contradiction',
      source: null,
      decision: 'refused',
      why: why.trim(),
      made: [],
    })
  })
  if (!done.ok) return done
  return done.value === null ? err(NOTHING) : ok(done.value.id)
}

/** Takes refusals back: the same is suggested again. */
export const askAgain = (store: Store, verdicts: readonly VerdictId[]) =>
  store.commit('Ask again about a suggested contradiction', async (tx) => {
    for (const id of verdicts) await tx.trash('verdict', id)
  })
