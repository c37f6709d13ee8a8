import { expect, it } from 'vitest'
import { country, day, madeUpFigure, madeUpId, range } from '@shared/contradiction/made-up'
import type { SuggestRecords } from '@shared/contradiction/suggested/suggestion'
import { suggestedContradictions } from './contradict-in-worker'

const pumps = (number: number, amount: string) =>
  madeUpFigure(number, {
    range: range(amount),
    goods: 'bilge pumps',
    from: country('at'),
    to: country('pe'),
    period: day('2021'),
  })
const empty: SuggestRecords = {
  claims: [],
  figures: [],
  shipments: [],
  entities: [],
  sameAs: [],
  relations: [],
  contradictions: [],
  verdicts: [],
  sources: [],
  excerpts: [],
}
const ask = async (records: SuggestRecords, signal?: AbortSignal) => {
  const answer = await suggestedContradictions(records, [], signal)
  return answer.ok ? answer.value.map(({ key }) => key) : answer.error.code
}

it('follows a case that changes, and answers the last question alone', async () => {
  const records = { ...empty, figures: [pumps(1, '40'), pumps(2, '90')] }
  const key = `figure-mismatch:${madeUpId('figure', 1)}|${madeUpId('figure', 2)}`
  expect(await ask(records)).toEqual([key])
  const refused = { kind: 'contradiction', key, made: [], trashed: null }
  const [first, second, third] = await Promise.all([
    ask({ ...records, figures: [pumps(1, '40')] }),
    ask(records),
    ask({ ...records, verdicts: [refused] }),
  ])
  expect(first).toEqual([])
  expect(second).toBe('stopped')
  expect(third).toEqual([])
  expect(await ask(records, AbortSignal.abort())).toBe('stopped')
  expect(await ask(records)).toEqual([key])
})
