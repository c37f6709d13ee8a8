import type { CaseId, PersonaId, ReplicaId } from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import { runCommit } from './commit'
import { openDatabase } from './database'
import type { IdSource } from './id-source'
import { browserPlatform } from './platform'
import { CASE_VERSIONS, caseDatabaseName, noCounts, tablesOf } from './tables'

type NewCase = {
  readonly id: CaseId
  readonly persona: PersonaId
  readonly replica: ReplicaId
  readonly name: string
  readonly personaName: string
}

/** Makes the database of a new case, whose first change is the case record itself. Nothing stays if that fails. */
export async function createCaseDatabase(ids: IdSource, made: NewCase): Promise<Result<void>> {
  const opened = await openDatabase(caseDatabaseName(made.id), CASE_VERSIONS)
  if (!opened.ok) return opened
  const tables = tablesOf(opened.value)
  const { id, persona, replica, name, personaName } = made
  await tables.meta.put({ key: 'case', replica, persona })
  const known = { heads: [], counts: noCounts(), newest: null, replica, persona }
  const written = await runCommit(
    { tables, platform: browserPlatform, ids, known },
    'Create the case',
    (transaction) => {
      const personas = [{ id: persona, name: personaName }]
      transaction.create('case', { name, description: '', personas, sample: false }, { id })
    },
  )
  if (!written.ok) await tables.db.delete()
  else tables.db.close()
  return written.ok ? ok(undefined) : written
}
