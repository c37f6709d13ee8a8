import { canonicalJson } from '@shared/kernel/canonical-json'
import type { TextHashes } from '@shared/source/reading'
import type { Structure } from '@shared/source/rendition'
import { readTools } from './read-tools'

const utf8 = new TextEncoder()

/** The hashes under which a rendition's text and structure are kept. Texts here are well-formed. */
export async function hashesOf(text: string, structure: Structure): Promise<TextHashes> {
  return {
    textSha256: await readTools.digest('SHA-256', utf8.encode(text)),
    structureSha256: await readTools.digest('SHA-256', utf8.encode(canonicalJson(structure))),
  }
}
