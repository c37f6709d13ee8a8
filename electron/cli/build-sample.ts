import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSample, SAMPLE_INPUTS } from '@assets/sample/build'
import { writeBundle } from '@shared/bundle/write'
import { err, fault, ok } from '@shared/kernel/result'
import { codeOf, nodePlatform } from './bundle-file'
import type { Command } from './command'

/** The sample bundle's bytes, built from the files of a folder. */
export async function sampleBytes(sources: string): Promise<Uint8Array> {
  const contents = buildSample((file) => new Uint8Array(readFileSync(join(sources, file))))
  const chunks: Uint8Array[] = []
  for await (const chunk of writeBundle(contents, SAMPLE_INPUTS, nodePlatform)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** `build-sample`: for those who develop Gainsay; builds the sample case from `assets/sample` in the working folder. */
export const buildSampleCommand: Command = {
  name: 'build-sample',
  synopsis: 'OUT.casebundle',
  summary: 'build the sample case from assets/sample (for development)',
  shape: { files: 1, options: { json: 'flag' } },
  run: async ({ files: [path = ''] }) => {
    try {
      const bytes = await sampleBytes(join('assets', 'sample', 'sources'))
      await writeFile(path, bytes)
      return ok({ text: `Wrote ${path}, ${bytes.length} bytes.\n`, json: { path, byteLength: bytes.length } })
    } catch (error) {
      return err(fault('cli.sample', `The sample case cannot be built: ${codeOf(error)}.`))
    }
  },
}
