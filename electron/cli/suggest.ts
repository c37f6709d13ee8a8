import { webcrypto } from 'node:crypto'
import { basename } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { parseEdtf } from '@shared/kernel/edtf'
import { err, ok } from '@shared/kernel/result'
import { tooLarge } from '@shared/source/decode'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { readDocument } from '@shared/source/read-document'
import { type ReadTools, readToolsOf } from '@shared/source/read-tools'
import { suggestionsAsJson } from '@shared/suggest/as-json'
import { suggest } from '@shared/suggest/suggest'
import { withFile } from './bundle-file'
import type { Command } from './command'

/** `suggest`: what can be found in a document, always as one line of JSON. */
export const suggestCommand: Command = {
  name: 'suggest',
  synopsis: 'FILE [--published DATE] [--json]',
  summary:
    'print the names, figures, claims, responses and dates of a text, a page, a message or a Word document as JSON',
  shape: { files: 1, options: { published: 'value', json: 'flag' } },
  run: async ({ files: [path = ''], values }) => {
    const bytes = await withFile(path, async ({ size, read }) =>
      size > MAX_SOURCE_BYTES ? err(tooLarge(size)) : ok(await read(0, size)),
    )
    if (!bytes.ok) return bytes
    const read = await readDocument(bytes.value, { fileName: basename(path), mediaType: '' }, tools)
    if (!read.ok) return read
    const { published } = values
    const date = published === undefined ? ok(null) : parseEdtf(published)
    if (!date.ok) return date
    const found = suggest(read.value.extraction.text, published === undefined ? {} : { published })
    const json = suggestionsAsJson(found)
    return ok({ text: `${JSON.stringify(json)}\n`, json })
  },
}

const tools: ReadTools = {
  ...readToolsOf(webcrypto.subtle, TextDecoder),
  brotli: (bytes, most) => {
    try {
      return Promise.resolve(brotliDecompressSync(bytes, { maxOutputLength: most }))
    } catch {
      return Promise.resolve(null)
    }
  },
}
