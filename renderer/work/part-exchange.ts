import type { BundleContents } from '@shared/bundle/contents'
import {
  type CrossingValue,
  type PartKind,
  type PartMessage,
  partOf,
  type Parts,
  type PartValue,
} from './bundle-messages'

/**
 * One side of the exchange of parts between window and worker: asks the other side for what it holds, and answers what
 * the other side asks of `contents`.
 */
export function partExchange(post: (message: PartMessage) => void) {
  const waiting = new Map<number, { give: (value: PartValue) => void; fail: (error: Error) => void }>()
  let next = 0
  let held: BundleContents | null = null

  const answer = async (id: number, part: PartKind, sha256: string): Promise<void> => {
    try {
      post({ kind: 'part', id, value: await partOf(held, part, sha256) })
    } catch (error) {
      post({ kind: 'no-part', id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  return {
    /** The contents that questions of the other side are answered from. */
    hold(contents: BundleContents): void {
      held = contents
    },
    ask<P extends PartKind>(part: P, sha256: string): Promise<Parts[P]> {
      next += 1
      const id = next
      return new Promise((resolve, reject) => {
        // What comes back under this number is the part that was asked for, since both sides are this module.
        waiting.set(id, { give: (value) => resolve(value as Parts[P]), fail: reject })
        post({ kind: 'ask', id, part, sha256 })
      })
    },
    /** Takes a message of the exchange. */
    take(message: PartMessage): void {
      if (message.kind === 'ask') {
        void answer(message.id, message.part, message.sha256)
        return
      }
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'part') void received(message.value).then(asked?.give, asked?.fail)
      else asked?.fail(new Error(message.message))
    },
    /** Fails every question that is still open. */
    end(why: string): void {
      for (const { fail } of waiting.values()) fail(new Error(why))
      waiting.clear()
    },
  }
}

/** What came as a file, as its bytes. */
const received = async (value: CrossingValue): Promise<PartValue> =>
  value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value
