import type * as v from 'valibot'
import type { Result } from '@shared/kernel/result'
import { APP_CHANNELS } from './app'
import type { Channel, EventName } from './channels'
import { FILE_CHANNELS } from './files'
import { FOLDER_CHANNELS } from './folder'
import { PRINT_CHANNELS } from './print'
import { SETTINGS_CHANNELS } from './settings'
import { SYSTEM_CHANNELS } from './system'

/** Channel → what is asked and what is answered. Both sides parse both. */
export const CONTRACT = {
  ...APP_CHANNELS,
  ...SETTINGS_CHANNELS,
  ...FILE_CHANNELS,
  ...FOLDER_CHANNELS,
  ...PRINT_CHANNELS,
  ...SYSTEM_CHANNELS,
} as const satisfies Record<Channel, { request: v.GenericSchema; response: v.GenericSchema }>

export type Request<C extends Channel> = v.InferOutput<(typeof CONTRACT)[C]['request']>
export type Response<C extends Channel> = v.InferOutput<(typeof CONTRACT)[C]['response']>

/** What the preload script puts in place as `window.desk`: one function per channel and event, nothing general. */
export type DeskBridge = {
  readonly calls: { readonly [C in Channel]: (request: Request<C>) => Promise<unknown> }
  /** Registers a listener; the returned function takes it off again. */
  readonly events: { readonly [E in EventName]: (listener: (payload: unknown) => void) => () => void }
}

/** Handlers of every channel, as the main process holds them. */
export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Result<Response<C>>> }
