import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FOLDER_LIMITS, folderContents } from '@shared/desk/folder'
import { sourceAddress } from './copied-from'
import { walkFolder } from './folder'
import { createOpenedFiles } from './opened-files'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = async (path: string, text = path): Promise<void> => {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

async function walked() {
  const opened = createOpenedFiles()
  const found = await walkFolder(folder, opened)
  if (!found.ok) throw new Error(found.error.message)
  return { opened, ...v.parse(folderContents, found.value) }
}

describe('a folder', () => {
  it('is listed with what lies below it, and what is passed over is told', async () => {
    for (const path of [
      'b.txt',
      'a/две.html',
      'a/deep/c.pdf',
      '.git/config',
      'a/Thumbs.db',
      'a/~$draft.docx',
    ])
      await put(path)
    await symlink('/etc/hostname', join(folder, 'out.txt'))
    await symlink(folder, join(folder, 'round'))
    const { opened, files, skipped, skippedMore } = await walked()
    expect(files.map(({ path }) => path)).toEqual(['a/deep/c.pdf', 'a/две.html', 'b.txt'])
    expect(skipped).toEqual([
      { path: '.git', why: 'hidden' },
      { path: 'a/Thumbs.db', why: 'hidden' },
      { path: 'a/~$draft.docx', why: 'hidden' },
      { path: 'out.txt', why: 'link' },
      { path: 'round', why: 'link' },
    ])
    expect(skippedMore).toBe(0)
    const [first] = files
    const read = first && (await opened.read(first.file.token, 0, 100))
    expect(read?.ok && new TextDecoder().decode(read.value.bytes)).toBe('a/deep/c.pdf')
    await opened.closeAll()
  })

  it('is not gone into without end', async () => {
    const down = (depth: number) => Array.from({ length: depth }, (_, at) => `d${at}`).join('/')
    await put(`${down(FOLDER_LIMITS.depth - 1)}/last.txt`)
    await put(`${down(FOLDER_LIMITS.depth + 3)}/never.txt`)
    const { files, skipped } = await walked()
    expect(files.map(({ file }) => file.name)).toEqual(['last.txt'])
    expect(skipped).toEqual([{ path: down(FOLDER_LIMITS.depth), why: 'too-deep' }])
  })
})

describe('the address that something was copied from', () => {
  const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  const narrow = (text: string) => new TextEncoder().encode(text)
  const page = 'https://example.org/a?b=1#c'

  it('is read in the forms in which browsers leave it', () => {
    const html = `Version:0.9\r\nStartHTML:000\r\nSourceURL:${page}\r\n<html><!--StartFragment-->x`
    for (const bytes of [narrow(page), narrow(`${page}\0`), wide(page), wide(`${page}\n\0`), narrow(html)])
      expect(sourceAddress(bytes)).toBe(page)
  })

  it('is a web address or nothing', () => {
    for (const text of ['', 'about:blank', 'file:///home/ana/x.html', 'javascript:alert(1)', 'https://', 'x'])
      expect([text, sourceAddress(narrow(text))]).toEqual([text, ''])
    expect(sourceAddress(narrow(`https://example.org/${'a'.repeat(5_000)}`))).toBe('')
    expect(sourceAddress(new Uint8Array([0xff, 0]))).toBe('')
  })
})
