import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './run'

const SAMPLE = new URL('../../assets/sample/sample.casebundle', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'gainsay-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a wrong command line ends with 2 and one plain sentence', () => {
  it.each([
    [['fly'], 'There is no command “fly”. Try --help.\n'],
    [['verify'], 'One file is expected, 0 given. Try --help.\n'],
    [['verify', 'a', 'b'], 'One file is expected, 2 given. Try --help.\n'],
    [['verify', 'a', '--loud'], 'There is no option --loud. Try --help.\n'],
    [['verify', 'a', '--constructor'], 'There is no option --constructor. Try --help.\n'],
    [['verify', 'a', '--json=yes'], '--json takes no value. Try --help.\n'],
    [['export', 'a', '--to'], '--to needs a value. Try --help.\n'],
    [['export', 'a', '--to', 'x', '--to=y'], '--to is given twice. Try --help.\n'],
  ])('%j', async (words, error) => {
    expect(await run(words)).toEqual({ code: 2, out: '', error })
  })
  it('nothing at all shows the help', async () => {
    expect((await run([])).error).toContain('gainsay verify FILE.casebundle')
    expect(await run(['verify', '--help'])).toMatchObject({ code: 0 })
  })
})

describe('the sample case', () => {
  it('verifies', async () => {
    expect(await run(['verify', SAMPLE])).toMatchObject({ code: 0, error: '' })
    const { out } = await run(['verify', SAMPLE, '--json'])
    expect(JSON.parse(out)).toMatchObject({ holds: true, statesWithheld: 0 })
  })
  it('is described', async () => {
    const { out } = await run(['info', SAMPLE])
    expect(out).toMatch(/^Case {7}Sample case: goods for Russia \(cas-/)
    expect(out).toMatch(/\n +\d+ {2}contradictions\n/)
  })
  it('is exported, to the same bytes for the same clock and zone', async () => {
    const to = join(folder, 'dossier.md')
    const clock = ['--now', '2024-06-05T09:00:00.000Z', '--zone', '+02:00']
    expect(await run(['export', SAMPLE, '--to', to, ...clock])).toMatchObject({ code: 0 })
    const { out } = await run(['export', SAMPLE, ...clock])
    expect(readFileSync(to, 'utf8')).toBe(out)
    expect(out).toContain('Denied, and declared')
    expect((await run(['export', SAMPLE, '--now', 'today'])).code).toBe(1)
    expect((await run(['export', SAMPLE, '--dossier', 'dos-x'])).error).toContain('There is no dossier dos-x')
  })
})

describe('what does not hold ends with 1', () => {
  it('a file that is not there', async () => {
    expect(await run(['verify', join(folder, 'none')])).toMatchObject({
      code: 1,
      error: expect.stringContaining('ENOENT') as string,
    })
  })
  it('a bundle cut short, in words and as JSON', async () => {
    const cut = join(folder, 'cut.casebundle')
    const bytes = readFileSync(SAMPLE)
    writeFileSync(cut, bytes.subarray(0, bytes.length - 100))
    expect((await run(['verify', cut])).error).toMatch(/^The file is/)
    const { code, out } = await run(['info', cut, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'zip.unreadable' } })
  })
})

describe('suggest reads documents of every kind but PDF', () => {
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  it('a message', async () => {
    const mail =
      'Message-ID: <1@x>\r\nFrom: a@example.org\r\nSubject: Trade\r\n\r\nThey sold 220 shipments worth $11 million.\r\n'
    const { code, out } = await run(['suggest', file('a.eml', mail)])
    expect(code).toBe(0)
    expect(out).toContain('11000000')
  })
  it('says where a PDF is read', async () => {
    expect(await run(['suggest', file('a.pdf', '%PDF-1.7\n')])).toMatchObject({
      code: 1,
      error: expect.stringContaining('in the app’s window only') as string,
    })
  })
})
