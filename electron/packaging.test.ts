import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
/** Where @electron/fuses looks for its switches: sentinel, version, number of switches, one character each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = ['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeInspect', 'asarIntegrity', 'onlyAsar', 'ownSnapshot', 'fileProtocol'] // prettier-ignore

type Entry = { readonly files?: Readonly<Record<string, Entry>> }

/** The paths in an asar archive: its header is a length-prefixed JSON tree. */
async function pathsIn(archive: string): Promise<string[]> {
  const bytes = await readFile(archive)
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as Entry
  const walk = (entry: Entry, path: string): string[] =>
    entry.files === undefined
      ? [path]
      : Object.entries(entry.files).flatMap(([name, below]) =>
          walk(below, path === '' ? name : `${path}/${name}`),
        )
  return walk(header, '').toSorted()
}

/**
 * Runs electron-builder with the real configuration on a small stand-in for the built app and for Electron, whose
 * binary cannot be had everywhere.
 */
describe('the package for Linux', () => {
  let project = ''
  let unpacked = ''

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'gainsay-package-'))
    for (const name of ['electron-builder.yml', 'LICENSE', 'assets'])
      await cp(join(ROOT, name), join(project, name), { recursive: true })
    const built = ['main/index.cjs', 'main/index.cjs.map', 'main/gainsay.cjs', 'preload/index.cjs', 'renderer/index.html', 'renderer/assets/a.js', 'demo/case.pdf'] // prettier-ignore
    for (const file of [
      ...built.map((name) => `out/${name}`),
      'secret.env',
      'shared/x.ts',
      'node_modules/x/index.js',
    ]) {
      await mkdir(join(project, file, '..'), { recursive: true })
      await writeFile(join(project, file), '0')
    }
    // One dependency stands for all: electron-builder would ship it unless told not to.
    const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>
    await writeFile(
      join(project, 'package.json'),
      JSON.stringify({ ...manifest, dependencies: { x: '1.0.0' } }),
    )
    await writeFile(join(project, 'node_modules/x/package.json'), '{"name":"x","version":"1.0.0"}')
    const electron = join(project, 'electron-stand-in')
    await mkdir(join(electron, 'resources'), { recursive: true })
    await writeFile(join(electron, 'version'), '45.4.1')
    const wire = Buffer.from([1, FUSES.length, ...Buffer.from('10110101')])
    await writeFile(
      join(electron, 'electron'),
      Buffer.concat([Buffer.from(`x${SENTINEL}`), wire, Buffer.from('x')]),
    )
    await build({
      projectDir: project,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: { extends: join(project, 'electron-builder.yml'), electronDist: electron },
    })
    unpacked = join(project, 'dist', 'linux-unpacked')
  }, 60_000)
  afterAll(() => rm(project, { recursive: true, force: true }))

  it('holds the built app and nothing else', async () => {
    expect(await pathsIn(join(unpacked, 'resources', 'app.asar'))).toEqual([
      'out/main/gainsay.cjs',
      'out/main/index.cjs',
      'out/preload/index.cjs',
      'out/renderer/assets/a.js',
      'out/renderer/index.html',
      'package.json',
    ])
  })

  it('ships the licence notices beside it', async () => {
    const resources = await readdir(join(unpacked, 'resources'))
    expect(resources).toEqual(expect.arrayContaining(['THIRD-PARTY-NOTICES.txt', 'LICENSE.txt']))
  })

  it('cannot be turned into another program', async () => {
    const binary = await readFile(join(unpacked, 'gainsay'))
    const at = binary.indexOf(SENTINEL) + SENTINEL.length + 2
    const states = [...binary.subarray(at, at + FUSES.length).toString('latin1')]
    expect(Object.fromEntries(FUSES.map((fuse, i) => [fuse, states[i]]))).toEqual({
      runAsNode: '0',
      cookieEncryption: '0',
      nodeOptions: '0',
      nodeInspect: '0',
      asarIntegrity: '1',
      onlyAsar: '1',
      ownSnapshot: '0',
      fileProtocol: '0',
    })
  })
})
