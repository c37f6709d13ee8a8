import type { BundleContents } from '@shared/bundle/contents'
import type { WriteInputs } from '@shared/bundle/write'
import { safeFolderName } from '@shared/bundle/paths'
import { headCode } from '@shared/history/change'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { desk } from '@renderer/desk/desk'
import { saveStream } from '@renderer/desk/transfer'
import type { Store } from '@renderer/store/store'
import { writeInWorker } from '@renderer/work/bundle-in-worker'
import { software } from './software'

/** Where the history stood when a case was last backed up in this run of the app. */
const backedUp = new Map<string, string>()

export type Backup = { readonly written: boolean }

/**
 * Writes the case as a bundle into the backup folder, unless nothing changed since the last backup. Secret records are
 * in no bundle, and so in no backup either.
 */
export async function writeBackup(store: Store): Promise<Result<Backup>> {
  const { caseId } = store
  const head = headCode(await store.history.heads())
  if (backedUp.get(caseId) === head) return ok({ written: false })
  const contents = await store.contents()
  if (!contents.ok) return contents
  const caseName = contents.value.records.case[0]?.name ?? safeFolderName('')
  const begun = await desk.call('backup.begin', { caseId, caseName })
  if (!begun.ok) return begun
  const changed = contents.value.changes.reduce((latest, { at }) => (at > latest ? at : latest), '')
  // The time of the last change, not of the backup: an unchanged case gives the very same bytes again.
  const inputs = { now: Date.parse(changed) || 0, caseName, software: await software() }
  const saved = await save(begun.value.token, contents.value, inputs)
  if (!saved.ok) return saved
  backedUp.set(caseId, head)
  return ok({ written: saved.value.outcome === 'written' })
}

async function save(token: string, contents: BundleContents, inputs: WriteInputs) {
  try {
    return await saveStream(token, writeInWorker(contents, inputs))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it could not be written'
    return err(
      fault('backup.failed', `The backup was not written: ${why} What is stored in the app is kept.`),
    )
  }
}
