// oxlint-disable-next-line import/default -- the bundler makes this module: its default export is the address
import bundleUrl from './bundle.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import compareUrl from './compare.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import contradictUrl from './contradict.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import matchUrl from './match.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import readUrl from './read.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import pdfUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url'
// oxlint-disable-next-line import/default -- as above
import pdfPagesUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?worker&url'
// oxlint-disable-next-line import/default -- as above
import suggestUrl from './suggest.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import tableUrl from './table.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import tableCompareUrl from './table-compare.worker?worker&url'
// oxlint-disable-next-line import/default -- as above
import tableReadUrl from './table-read.worker?worker&url'

/** Every script that may run as a worker. */
const WORKERS = {
  bundle: bundleUrl,
  compare: compareUrl,
  contradict: contradictUrl,
  match: matchUrl,
  read: readUrl,
  pdf: pdfUrl,
  'pdf-pages': pdfPagesUrl,
  suggest: suggestUrl,
  table: tableUrl,
  'table-compare': tableCompareUrl,
  'table-read': tableReadUrl,
} as const
export type WorkerName = keyof typeof WORKERS

/**
 * The one policy of this app (design, section 6): it makes script addresses from the list above and nothing else.
 * Browsers without Trusted Types take the address as it is.
 */
const policy = globalThis.trustedTypes?.createPolicy('gainsay', {
  createScriptURL: (url) => {
    if (Object.values(WORKERS).includes(url)) return url
    throw new TypeError('not a worker of this app')
  },
})

/** Starts a worker by its name. The caller ends it. */
export function spawnWorker(name: WorkerName): Worker {
  const url: string = WORKERS[name]
  return new Worker(policy === undefined ? url : policy.createScriptURL(url), { type: 'module', name })
}
