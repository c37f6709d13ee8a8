/** Runs in the page's own world before its scripts: what the preload exposes appears on `window`, frozen. */
import { Bridge } from './bridge'
import type { PageBoot } from './messages'

declare const BOOT: PageBoot

new Bridge(BOOT.secret, 'page', (name, api) => {
  Object.defineProperty(window, name, { value: api, enumerable: true, configurable: false, writable: false })
})
