import * as v from 'valibot'
import { EVENTS } from './channels'
import { byteCount, nothing } from './fields'

const PLATFORMS = ['linux', 'macos', 'windows', 'other'] as const

/** About the running app; nothing about the person or the machine beyond its kind. */
const infoSchema = v.strictObject({
  name: v.string(),
  version: v.string(),
  electron: v.string(),
  chromium: v.string(),
  platform: v.picklist(PLATFORMS),
  packaged: v.boolean(),
  /** Requests to anywhere but the app itself, refused since start. */
  blockedRequests: byteCount(),
})
export type AppInfo = v.InferOutput<typeof infoSchema>

export const APP_CHANNELS = {
  'app.info': { request: nothing(), response: infoSchema },
  /** The window hears (or no longer hears) an event. What happened before it listened is delivered then. */
  'app.listens': {
    request: v.strictObject({ event: v.picklist(EVENTS), listening: v.boolean() }),
    response: nothing(),
  },
  /**
   * The answer to `close-requested`: everything is stored. `close: false` keeps the window open for now; a page that
   * asks the person something first says so at once and sends `close: true` when the person wants to leave.
   */
  'app.readyToClose': { request: v.strictObject({ close: v.boolean() }), response: nothing() },
} as const
