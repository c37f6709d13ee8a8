/** `session.webRequest.onBeforeRequest`: every request of a page is put to the app, which may cancel it. */
import type { CallbackResponse, OnBeforeRequestListenerDetails, WebRequestFilter } from 'electron'
import { strict } from '../strict'

type Details = Pick<OnBeforeRequestListenerDetails, 'url' | 'method' | 'resourceType'>
type Listener = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void

let listener: Listener | undefined
let filter: WebRequestFilter | undefined
let lastId = 0

function onBeforeRequest(wanted: WebRequestFilter, listener: Listener | null): void
function onBeforeRequest(listener: Listener | null): void
function onBeforeRequest(first: WebRequestFilter | Listener | null, second?: Listener | null): void {
  const named = typeof first === 'function' || first === null ? first : second
  listener = named ?? undefined
  filter = typeof first === 'function' || first === null ? undefined : first
}

export const webRequest = strict('session.webRequest', { onBeforeRequest })

/** Whether the app cancels this request. `url` in the app's own form (`app://bundle/…`). */
export async function isCancelled(details: Details): Promise<boolean> {
  const asked = listener
  if (asked === undefined || !wanted(details)) return false
  const response = await new Promise<CallbackResponse>((answer) =>
    asked({ ...details, id: ++lastId, referrer: '', timestamp: Date.now(), uploadData: [] }, answer),
  )
  if (response.redirectURL !== undefined) throw new Error('the host has no webRequest redirectURL')
  return response.cancel === true
}

function wanted({ url, resourceType }: Details): boolean {
  if (filter === undefined) return true
  if (filter.types !== undefined && !filter.types.some((type) => type === resourceType)) return false
  if (filter.excludeUrls?.some((pattern) => matches(pattern, url)) === true) return false
  return filter.urls.some((pattern) => matches(pattern, url))
}

function matches(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(url)
}
