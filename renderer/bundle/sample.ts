import sampleUrl from '@assets/sample/sample.casebundle?url'
import type { CaseId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Catalogue } from '@renderer/store/catalogue'
import { readInWorker } from '@renderer/work/bundle-in-worker'

/** Takes the sample case in, through the same door as every bundle; where it is here already, only says its id. */
export async function importSample(catalogue: Catalogue): Promise<Result<CaseId>> {
  const file = await fetchSample()
  if (!file.ok) return file
  const read = await readInWorker(file.value)
  if (!read.ok) return read
  try {
    const imported = await catalogue.importContents(read.value.contents)
    return imported.ok ? ok(imported.value.caseId) : imported
  } finally {
    read.value.close()
  }
}

/** The bundle that ships with the app, from the app's own origin. */
async function fetchSample(): Promise<Result<Blob>> {
  try {
    const answer = await fetch(sampleUrl)
    if (answer.ok) return ok(await answer.blob())
  } catch {
    // Falls through: whatever the reason, the file is not there.
  }
  return err(fault('sample.missing', 'The sample case is missing from this installation.'))
}
