import { Suggester } from '@shared/contradiction/suggested/suggest'
import type { SuggestRecords, TableHits } from '@shared/contradiction/suggested/suggestion'
import { err, fault, ok } from '@shared/kernel/result'
import type { ContradictAnswer, ContradictRequest } from './contradict-messages'

const suggester = new Suggester()
let records: SuggestRecords = {
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
let hits: readonly TableHits[] = []

/** What has come of lists that the next question is about. */
let coming = new Map<keyof SuggestRecords, unknown[]>()

function take({ list, records: some }: Extract<ContradictRequest, { kind: 'part' }>): void {
  const known = coming.get(list)
  if (known === undefined) coming.set(list, [...some])
  else known.push(...some)
}

function answer(request: Extract<ContradictRequest, { kind: 'ask' }>): ContradictAnswer {
  // The window sends of each list the records of its noun.
  const lists = Object.fromEntries(request.lists.map((list) => [list, coming.get(list) ?? []]))
  coming = new Map()
  records = { ...records, ...(lists as Partial<SuggestRecords>) }
  hits = request.hits ?? hits
  try {
    return ok(suggester.suggest(records, hits))
  } catch {
    // Whatever an odd record breaks in here stays in here.
    return err(fault('contradict.failed', 'The case could not be searched for contradictions.'))
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ContradictRequest>) => {
  if (data.kind === 'part') take(data)
  else globalThis.postMessage(answer(data))
})
