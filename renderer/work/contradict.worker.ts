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

function answer(request: ContradictRequest): ContradictAnswer {
  records = { ...records, ...request.lists }
  hits = request.hits ?? hits
  try {
    return ok(suggester.suggest(records, hits))
  } catch {
    // Whatever an odd record breaks in here stays in here.
    return err(fault('contradict.failed', 'The case could not be searched for contradictions.'))
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ContradictRequest>) => {
  globalThis.postMessage(answer(data))
})
