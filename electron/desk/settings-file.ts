import { readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { defaultSettings, settingsSchema, type Settings } from '@shared/desk/settings'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { writeAtomic } from './atomic-file'
import { errorCode, ioFault } from './io-fault'

/** Fields that this version does not know are passed over: a newer Gainsay may have written them. */
const onDisk = v.object(settingsSchema.entries)

export type SettingsFile = {
  /** The settings in use. */
  current(): Settings
  /** The copy of an unreadable file, by name; null when the file was read. */
  keptAside(): string | null
  /** Checks and stores settings that came from the window. */
  save(settings: Settings): Promise<Result<Settings>>
  /** Stores the backup folder, which only the main process may set. */
  saveBackupFolder(folder: string): Promise<Result<Settings>>
}

function parse(text: string): Settings | null {
  try {
    const parsed = v.safeParse(onDisk, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/**
 * Reads the settings file. A file that cannot be parsed is renamed, never overwritten, and the defaults are used.
 * `now` is in milliseconds since 1970 and names the copy.
 */
export async function openSettings(path: string, now: number): Promise<SettingsFile> {
  let settings = defaultSettings()
  let kept: string | null = null
  let text: string | null = null
  // A file that can neither be read nor put aside is not written over.
  let unreadable = false
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') unreadable = true
  }
  if (text !== null) {
    const parsed = parse(text)
    if (parsed === null) {
      const copy = `settings-unreadable-${now}.json`
      await rename(path, join(dirname(path), copy)).then(
        () => {
          kept = copy
        },
        () => {
          unreadable = true
        },
      )
    } else settings = parsed
  }

  if (unreadable) kept = basename(path)

  const store = async (next: Settings): Promise<Result<Settings>> => {
    if (unreadable)
      return err(
        fault(
          'settings-unreadable',
          `The settings file ${basename(path)} cannot be read and is left as it is.`,
        ),
      )
    try {
      await writeAtomic(path, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`))
    } catch (error) {
      return err(ioFault(error, 'The settings could not be stored', 'The earlier settings are kept.'))
    }
    settings = next
    return ok(next)
  }

  return {
    current: () => settings,
    keptAside: () => kept,
    save: async (next) =>
      next.backupFolder === settings.backupFolder || next.backupFolder === ''
        ? store(next)
        : err(fault('folder-not-chosen', 'The backup folder can only be set by choosing it in the dialog.')),
    saveBackupFolder: (folder) => store({ ...settings, backupFolder: folder }),
  }
}
