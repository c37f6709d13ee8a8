/**
 * `app.requestSingleInstanceLock`: a lock file beside the profile, and a folder in which later instances leave
 * what they were started with. All synchronous, as Electron's.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

export type Visitor = { readonly argv: string[]; readonly cwd: string; readonly data: unknown }

/** @returns how to release the lock; undefined if another instance has it, which has then been told. */
export function lockInstance(
  folder: string,
  visitor: Visitor,
  onVisitor: (visitor: Visitor) => void,
): (() => void) | undefined {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'host.lock')
  const door = join(folder, 'host.door')
  for (let attempt = 0; attempt < 3; attempt++) {
    if (take(lock)) return keep(lock, door, onVisitor)
    if (isHeld(lock)) {
      leave(door, visitor)
      return undefined
    }
    rmSync(lock, { force: true }) // its holder is gone
  }
  return undefined
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, born: birthOf(process.pid) }), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isHeld(lock: string): boolean {
  try {
    const { pid, born } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number; born: string }
    process.kill(pid, 0)
    return birthOf(pid) === born
  } catch {
    return false
  }
}

/** When a process started, where the system tells: its number may belong to another one by now. */
function birthOf(pid: number): string {
  if (process.platform !== 'linux') return ''
  // Fields after the name in parentheses; the 22nd of all is the start time.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function keep(lock: string, door: string, onVisitor: (visitor: Visitor) => void): () => void {
  rmSync(door, { recursive: true, force: true })
  mkdirSync(door)
  const watcher = watch(door, () => {
    if (!existsSync(door)) return watcher.close() // the profile was removed
    for (const name of readdirSync(door).filter((entry) => entry.endsWith('.json'))) {
      const path = join(door, name)
      const visitor = JSON.parse(readFileSync(path, 'utf8')) as Visitor
      rmSync(path)
      onVisitor(visitor)
    }
  })
  watcher.unref()
  return () => {
    watcher.close()
    rmSync(lock, { force: true })
  }
}

function leave(door: string, visitor: Visitor): void {
  const draft = join(door, `${process.pid}`)
  writeFileSync(draft, JSON.stringify(visitor))
  renameSync(draft, `${draft}.json`)
}
