import { basename } from 'node:path'
import type { Response } from '@shared/desk/contract'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { openAtomic, type AtomicFile } from './atomic-file'
import { ioFault } from './io-fault'
import { newToken } from './tokens'

type Committed = Response<'save.commit'>
/** How a finished file takes its place: a rename, or for backups also the rotation. */
type Place = (file: AtomicFile) => Promise<Committed>

const GONE = fault('no-such-save', 'This file is no longer being written. Please start again.')
const UNCHANGED = 'Nothing was changed there.'

/** Files being written, by token. */
export type Savings = {
  begin(target: string, place?: Place): Promise<Result<{ token: string; name: string }>>
  append(token: string, bytes: Uint8Array): Promise<Result<{ byteLength: number }>>
  commit(token: string): Promise<Result<Committed>>
  abort(token: string): Promise<void>
  abortAll(): Promise<void>
  /** Where a committed file lies; null when the token is none. */
  pathOf(token: string): string | null
}

const rename: Place = async (file) => {
  const written = await file.commit()
  return { name: basename(file.target), ...written, outcome: 'written' }
}

export function createSavings(): Savings {
  const writing = new Map<string, { file: AtomicFile; place: Place }>()
  const done = new Map<string, string>()

  const abort = async (token: string): Promise<void> => {
    const saving = writing.get(token)
    writing.delete(token)
    await saving?.file.abort()
  }

  return {
    begin: async (target, place = rename) => {
      try {
        const file = await openAtomic(target)
        const token = newToken()
        writing.set(token, { file, place })
        return ok({ token, name: basename(target) })
      } catch (error) {
        return err(ioFault(error, 'The file could not be written there', 'Please choose another folder.'))
      }
    },
    append: async (token, bytes) => {
      const saving = writing.get(token)
      if (saving === undefined) return err(GONE)
      try {
        return ok({ byteLength: await saving.file.append(bytes) })
      } catch (error) {
        await abort(token)
        return err(ioFault(error, 'The file could not be written', UNCHANGED))
      }
    },
    commit: async (token) => {
      const saving = writing.get(token)
      if (saving === undefined) return err(GONE)
      writing.delete(token)
      try {
        const committed = await saving.place(saving.file)
        done.set(token, saving.file.target)
        return ok(committed)
      } catch (error) {
        await saving.file.abort()
        return err(ioFault(error, 'The file could not be finished', UNCHANGED))
      }
    },
    abort,
    abortAll: async () => {
      await Promise.all([...writing.keys()].map(abort))
    },
    pathOf: (token) => done.get(token) ?? null,
  }
}
