import { eventChannel, type EventName } from '@shared/desk/channels'
import type { EventPayload } from '@shared/desk/events'

/** Sends events to the window once it listens; keeps opened files until then. */
export type EventQueue = {
  send<E extends EventName>(event: E, payload: EventPayload<E>): void
  listens(event: EventName): boolean
  setListening(event: EventName, listening: boolean): void
  /** The window's page is gone or new: nobody listens. */
  reset(): void
}

export function createEventQueue(post: (channel: string, payload: unknown) => void): EventQueue {
  const listening = new Set<EventName>()
  // Only these outlive a page that does not listen yet: a command or a close is about this very moment.
  let held: EventPayload<'files-opened'>[] = []
  return {
    send: (event, payload) => {
      if (listening.has(event)) post(eventChannel(event), payload)
      else if ('files' in payload) held.push(payload)
    },
    listens: (event) => listening.has(event),
    setListening: (event, on) => {
      if (!on) {
        listening.delete(event)
        return
      }
      listening.add(event)
      if (event !== 'files-opened') return
      const waiting = held
      held = []
      for (const payload of waiting) post(eventChannel(event), payload)
    },
    reset: () => listening.clear(),
  }
}
