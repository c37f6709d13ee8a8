import { basename } from 'node:path'
import { parseEdtf } from '@shared/kernel/edtf'
import { err, ok } from '@shared/kernel/result'
import { type DecodeAs, tooLarge } from '@shared/source/decode'
import { extract } from '@shared/source/extract'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { suggestionsAsJson } from '@shared/suggest/as-json'
import { suggest } from '@shared/suggest/suggest'
import { withFile } from './bundle-file'
import type { Command } from './command'

/** `suggest`: what can be found in a document, always as one line of JSON. */
export const suggestCommand: Command = {
  name: 'suggest',
  synopsis: 'FILE [--published DATE] [--json]',
  summary: 'print the names, figures, claims, responses and dates of a text, HTML or Markdown file as JSON',
  shape: { files: 1, options: { published: 'value', json: 'flag' } },
  run: async ({ files: [path = ''], values }) => {
    const bytes = await withFile(path, async ({ size, read }) =>
      size > MAX_SOURCE_BYTES ? err(tooLarge(size)) : ok(await read(0, size)),
    )
    if (!bytes.ok) return bytes
    const read = extract(bytes.value, { fileName: basename(path), mediaType: '' }, decodeAs)
    if (!read.ok) return read
    const { published } = values
    const date = published === undefined ? ok(null) : parseEdtf(published)
    if (!date.ok) return date
    const found = suggest(read.value.extraction.text, published === undefined ? {} : { published })
    const json = suggestionsAsJson(found)
    return ok({ text: `${JSON.stringify(json)}\n`, json })
  },
}

const decodeAs: DecodeAs = (encoding, bytes, mode) => {
  try {
    return new TextDecoder(encoding, { fatal: mode === 'fatal' }).decode(bytes)
  } catch {
    return null
  }
}
