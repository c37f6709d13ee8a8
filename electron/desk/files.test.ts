import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '@shared/desk/settings'
import type { CaseId } from '@shared/kernel/ids'
import { openAtomic, sweepLeftovers } from './atomic-file'
import { backupName, listBackups, placeBackup } from './backup-folder'
import { createOpenedFiles } from './opened-files'
import { createSavings } from './savings'
import { openSettings } from './settings-file'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-desk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('saving', () => {
  it('leaves what stood there until the commit, and nothing behind', async () => {
    const target = join(folder, 'x.md')
    await writeFile(target, 'before')
    const savings = createSavings()
    const begun = await savings.begin(target)
    if (!begun.ok) throw new Error(begun.error.message)
    const { token } = begun.value
    // Sent without waiting, as a window may: the order is kept.
    await Promise.all(['one ', 'two ', 'three'].map((part) => savings.append(token, bytes(part))))
    expect(await readFile(target, 'utf8')).toBe('before')
    expect(savings.pathOf(token)).toBeNull()
    expect(await savings.commit(token)).toEqual({
      ok: true,
      value: {
        name: 'x.md',
        byteLength: 13,
        sha256: '6899ee404683a14e8c2a03149860df25d67d34d9cd4dae7350cbe91e4b3976be',
        outcome: 'written',
      },
    })
    expect(await readFile(target, 'utf8')).toBe('one two three')
    expect(await readdir(folder)).toEqual(['x.md'])
    expect(savings.pathOf(token)).toBe(target)
    expect(await savings.append(token, bytes('more'))).toMatchObject({
      ok: false,
      error: { code: 'no-such-save' },
    })
  })

  it('removes the temporary file when stopped, however many are open', async () => {
    const target = join(folder, 'x.md')
    await writeFile(target, 'before')
    const savings = createSavings()
    for (let i = 0; i < 3; i++) {
      const begun = await savings.begin(target)
      if (begun.ok) await savings.append(begun.value.token, bytes('half'))
    }
    expect(await readdir(folder)).toHaveLength(4)
    await savings.abortAll()
    expect(await readdir(folder)).toEqual(['x.md'])
    expect(await readFile(target, 'utf8')).toBe('before')
  })

  it('says plainly that a folder is gone', async () => {
    const begun = await createSavings().begin(join(folder, 'nowhere', 'x.md'))
    expect(begun).toMatchObject({ ok: false, error: { code: 'io-enoent' } })
  })

  it('keeps the old file when the rename fails', async () => {
    const target = join(folder, 'taken')
    await mkdir(target)
    const savings = createSavings()
    const begun = await savings.begin(target)
    if (!begun.ok) throw new Error(begun.error.message)
    await savings.append(begun.value.token, bytes('x'))
    expect((await savings.commit(begun.value.token)).ok).toBe(false)
    expect(await readdir(folder)).toEqual(['taken'])
  })
})

describe('temporary files of a killed app', () => {
  it('are swept after a day, and nothing else is', async () => {
    const killed = await openAtomic(join(folder, 'x.md'))
    await writeFile(join(folder, '.gainsay-mine.part'), '')
    await writeFile(join(folder, 'x.part'), '')
    await sweepLeftovers(folder, Date.now())
    expect(await readdir(folder)).toHaveLength(3)
    await sweepLeftovers(folder, Date.now() + 2 * 24 * 60 * 60 * 1000)
    expect((await readdir(folder)).toSorted()).toEqual(['.gainsay-mine.part', 'x.part'])
    await killed.abort()
  })
})

describe('backups', () => {
  const id = 'cas-01arz3ndektsv4rrffq69g5fav' as CaseId
  const other = 'cas-01arz3ndektsv4rrffq69g5fbw' as CaseId
  const backUp = async (caseId: CaseId, name: string, now: number, text: string) => {
    const file = await openAtomic(join(folder, backupName(caseId, name, now)))
    await file.append(bytes(text))
    return placeBackup(file, caseId)
  }

  it('keeps the last five of each case, through renames of the case, and touches nothing else', async () => {
    await writeFile(join(folder, 'letter.casebundle'), 'mine')
    await backUp(other, 'Other', 1, 'other')
    for (let i = 0; i < 9; i++) await backUp(id, i < 4 ? 'Zebra' : 'Ärger: 第一', 1_000 + i, `state ${i}`)
    const kept = await listBackups(folder, id)
    expect(await Promise.all(kept.map(({ path }) => readFile(path, 'utf8')))).toEqual(
      [8, 7, 6, 5, 4].map((i) => `state ${i}`),
    )
    expect(kept[0]?.savedAt).toBe('1970-01-01T00:00:01.008Z')
    expect(await listBackups(folder, other)).toHaveLength(1)
    expect(await listBackups(folder, null)).toHaveLength(6)
    expect(await readFile(join(folder, 'letter.casebundle'), 'utf8')).toBe('mine')
  })

  it('writes no second copy of the newest', async () => {
    const first = await backUp(id, 'Case', 1, 'same')
    expect(await backUp(id, 'Case', 2, 'same')).toEqual({ ...first, outcome: 'identical' })
    expect(await readdir(folder)).toEqual([first.name])
    expect((await backUp(id, 'Case', 3, 'more')).outcome).toBe('written')
    // Equal to an older one only: a way back, and so a new one.
    expect((await backUp(id, 'Case', 4, 'same')).outcome).toBe('written')
  })

  it('makes names that every file system takes', () => {
    for (const name of ['', '../../etc', 'a/b\\c:d*?', '.', 'con', 'ы'.repeat(500), '𠀀'.repeat(200)]) {
      const made = backupName(id, name, 0)
      expect(Buffer.byteLength(made)).toBeLessThan(255)
      expect(made).toMatch(/^[\p{L}\p{M}\p{N}-]+-ffq69g5fav-19700101T000000000Z\.casebundle$/u)
    }
  })
})

describe('settings', () => {
  const path = () => join(folder, 'settings.json')

  it('survive a restart', async () => {
    const first = await openSettings(path(), 0)
    expect(first.current()).toEqual(defaultSettings())
    await first.save({ ...defaultSettings(), theme: 'dark', keys: { 'app.commands': 'Mod+P' } })
    const second = await openSettings(path(), 0)
    expect(second.current()).toEqual({
      ...defaultSettings(),
      theme: 'dark',
      keys: { 'app.commands': 'Mod+P' },
    })
    expect(second.keptAside()).toBeNull()
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it('keep a file aside that is not theirs, byte for byte', async () => {
    for (const [i, text] of ['{"theme":', '[]', '{"theme":"pink"}', '\u0000', ''].entries()) {
      await writeFile(path(), text)
      const settings = await openSettings(path(), i)
      expect(settings.current()).toEqual(defaultSettings())
      expect(settings.keptAside()).toBe(`settings-unreadable-${i}.json`)
      expect(await readFile(join(folder, `settings-unreadable-${i}.json`), 'utf8')).toBe(text)
    }
  })

  it('read a newer file as far as they know it', async () => {
    await writeFile(path(), JSON.stringify({ theme: 'light', fromTheFuture: true }))
    const settings = await openSettings(path(), 0)
    expect(settings.current()).toEqual({ ...defaultSettings(), theme: 'light' })
    expect(settings.keptAside()).toBeNull()
  })

  it('take no backup folder from the window', async () => {
    const settings = await openSettings(path(), 0)
    const wanted = { ...defaultSettings(), backupFolder: '/etc' }
    expect(await settings.save(wanted)).toMatchObject({ ok: false, error: { code: 'folder-not-chosen' } })
    await settings.saveBackupFolder('/chosen')
    expect((await settings.save({ ...defaultSettings(), backupFolder: '/chosen', theme: 'dark' })).ok).toBe(
      true,
    )
    expect((await settings.save(defaultSettings())).ok).toBe(true)
    expect(settings.current().backupFolder).toBe('')
  })
})

describe('opened files', () => {
  it('are read in pieces, and only while open', async () => {
    await writeFile(join(folder, 'a.txt'), 'abcdefghij')
    const opened = createOpenedFiles()
    const file = await opened.add(join(folder, 'a.txt'))
    if (!file.ok) throw new Error(file.error.message)
    expect(file.value).toMatchObject({ name: 'a.txt', byteLength: 10, kind: 'source' })
    expect(await opened.add(join(folder, '.', 'a.txt'))).toEqual(file)
    const { token } = file.value
    const read = async (offset: number, length: number) => {
      const piece = await opened.read(token, offset, length)
      return piece.ok ? [new TextDecoder().decode(piece.value.bytes), piece.value.end] : piece.error.code
    }
    expect(await read(0, 4)).toEqual(['abcd', false])
    expect(await read(8, 4)).toEqual(['ij', true])
    expect(await read(10, 4)).toEqual(['', true])
    await opened.close(token)
    expect(await read(0, 4)).toBe('no-such-file')
  })

  it('are neither folders nor devices nor missing', async () => {
    const opened = createOpenedFiles()
    expect(await opened.add(folder)).toMatchObject({ ok: false, error: { code: 'not-a-file' } })
    expect(await opened.add(join(folder, 'none'))).toMatchObject({ ok: false, error: { code: 'io-enoent' } })
    if (process.platform === 'win32') return
    await symlink('/dev/zero', join(folder, 'endless.txt'))
    expect(await opened.add(join(folder, 'endless.txt'))).toMatchObject({
      ok: false,
      error: { code: 'not-a-file' },
    })
  })
})
