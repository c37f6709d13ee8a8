import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve } from './serve'

describe('WebAssembly', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'gainsay-policy-'))
    await mkdir(join(root, 'assets'))
    for (const name of [
      'pdf.worker.min-Abc_1.js',
      'pdf.renderer.min-Abc_1.js',
      'read.worker-Abc.js',
      'pdf.workers.html',
    ])
      await writeFile(join(root, 'assets', name), '')
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it('is compiled by the worker that reads PDFs, and by nothing else', async () => {
    const answers = serve(root, () => null)
    const allowed = async (name: string): Promise<boolean> => {
      const answer = await answers(new Request(`app://bundle/assets/${name}`))
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types gainsay")
      expect(policy).not.toContain("'unsafe")
      return policy.includes("'wasm-unsafe-eval'")
    }
    expect(await allowed('pdf.worker.min-Abc_1.js')).toBe(true)
    for (const other of ['pdf.renderer.min-Abc_1.js', 'read.worker-Abc.js', 'pdf.workers.html'])
      expect([other, await allowed(other)]).toEqual([other, false])
  })
})
