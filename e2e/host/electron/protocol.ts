/** `protocol`: schemes of the app's own. */
import type { CustomScheme, Protocol } from 'electron'
import { runtime } from '../runtime'
import { schemes } from '../schemes'
import { strict } from '../strict'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

/** Who answers this address, if a scheme of the app's has a handler. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(url.slice(0, url.indexOf(':')))
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: CustomScheme[]) {
    if (runtime.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure)
        throw new Error(
          `the host carries '${scheme}' over http: it must be registered as standard and secure`,
        )
      schemes.register(scheme)
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!schemes.has(scheme))
      throw new Error(`the host has no protocol.handle for '${scheme}': not a registered scheme`)
    if (handlers.has(scheme)) throw new Error('The scheme has been registered')
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>)
