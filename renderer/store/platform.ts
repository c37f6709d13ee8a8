import { hex } from '@shared/kernel/sha256'
import type { Platform } from '@shared/kernel/platform'

/** The platform of a window or a worker. */
export const browserPlatform: Platform = {
  sha256: async (bytes) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', plain(bytes)))),
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  now: () => Date.now(),
}

/** The same bytes for interfaces that refuse shared memory, which we never use. */
export const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>
