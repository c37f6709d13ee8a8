import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure } from '@zip.js/zip.js'
import { ROOT } from '../fixtures/launch-app'

configure({ useWebWorkers: false })

/** The sample case that ships with the app. */
export const SAMPLE = join(ROOT, 'assets/sample/sample.casebundle')

/** The files of a bundle by their paths. */
export type BundleFiles = Map<string, Uint8Array>

export async function readBundle(path: string): Promise<BundleFiles> {
  const files: BundleFiles = new Map()
  const zip = new ZipReader(new Uint8ArrayReader(readFileSync(path)))
  for (const entry of await zip.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  await zip.close()
  return files
}

export async function writeBundle(files: BundleFiles, path: string): Promise<void> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  for (const [name, bytes] of files) await zip.add(name, new Uint8ArrayReader(bytes))
  writeFileSync(path, await zip.close())
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The path of the one file that ends so. */
export function pathOf(files: BundleFiles, end: string): string {
  const path = [...files.keys()].find((name) => name.endsWith(end))
  if (path === undefined) throw new Error(`The bundle holds no ${end}`)
  return path
}

/** Puts another text in place of a file and makes every hash over it hold again, as somebody who forges would. */
export function forge(files: BundleFiles, end: string, change: (text: string) => string): void {
  const path = pathOf(files, end)
  const [top = ''] = path.split('/')
  const bytes = Buffer.from(change(Buffer.from(files.get(path) ?? []).toString()))
  files.set(path, bytes)
  rehash(files, `${top}/manifest-sha256.txt`, path.slice(top.length + 1), bytes)
  const manifest = files.get(`${top}/manifest-sha256.txt`)
  if (manifest) rehash(files, `${top}/tagmanifest-sha256.txt`, 'manifest-sha256.txt', manifest)
}

function rehash(files: BundleFiles, manifest: string, path: string, bytes: Uint8Array): void {
  const lines = Buffer.from(files.get(manifest) ?? [])
    .toString()
    .split('\n')
    .map((line) => (line.endsWith(` ${path}`) ? line.replace(/^[0-9a-f]{64}/, sha256(bytes)) : line))
  files.set(manifest, Buffer.from(lines.join('\n')))
}

/** The part of a bundle that is the case itself: records and originals, by their paths below the top folder. */
export function caseOf(files: BundleFiles): Map<string, string> {
  const kept = [...files].map(([path, bytes]): [string, string] => [
    path.slice(path.indexOf('/') + 1),
    sha256(bytes),
  ])
  return new Map(kept.filter(([path]) => /^data\/(records|originals|texts)\//.test(path)).toSorted())
}
