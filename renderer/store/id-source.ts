import { type Id, ID_PREFIXES, type IdKind } from '@shared/kernel/ids'
import type { Platform } from '@shared/kernel/platform'
import { ulid } from '@shared/kernel/ulid'

/** Makes ids that sort in the order in which they were made. `after`: milliseconds that the id must lie behind. */
export type IdSource = <K extends IdKind>(kind: K, after?: number) => Id<K>

/**
 * Within one millisecond, and while the clock runs backwards, the random part counts up by one: records made in one
 * go keep their order, and pages by id are pages by time.
 */
export function createIdSource(platform: Platform): IdSource {
  let time = 0
  let random = new Uint8Array(10)
  return <K extends IdKind>(kind: K, after = -1) => {
    const now = Math.max(platform.now(), after + 1)
    if (now > time) {
      time = now
      random = new Uint8Array(platform.random(10))
      // Room to count up: the first bit stays free.
      random[0] = (random[0] ?? 0) & 0x7f
    } else increment(random)
    return `${ID_PREFIXES[kind]}-${ulid(time, random)}` as Id<K>
  }
}

function increment(bytes: Uint8Array): void {
  for (let index = bytes.length - 1; index >= 0; index -= 1) {
    const next = ((bytes[index] ?? 0) + 1) & 0xff
    bytes[index] = next
    if (next !== 0) return
  }
}
