import { hex } from '@shared/kernel/sha256'
import type { ReadTools } from '@shared/source/read-tools'
import { decodeAs } from './decode-as'

/** What reading needs, by the browser's own means. */
export const readTools: ReadTools = {
  decodeAs,
  digest: async (algorithm, bytes) =>
    hex(new Uint8Array(await crypto.subtle.digest(algorithm, bytes as Uint8Array<ArrayBuffer>))),
}
