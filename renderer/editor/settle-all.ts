/** Heard by every editor of the window: what was typed is handed on now, not at the next pause. */
export const SETTLE_EVENT = 'gainsay:settle'

/** Makes every editor hand on what was typed, and every field that commits when it is left. */
export function settleAll(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  window.dispatchEvent(new Event(SETTLE_EVENT))
}
