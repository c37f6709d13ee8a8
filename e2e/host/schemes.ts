/**
 * The app's own scheme, carried over http. `app://bundle/x` is served at `http://bundle.app.localhost/x`: a
 * stable origin (IndexedDB persists) and a secure context. Main only ever sees the `app:` form.
 */
export class Schemes {
  readonly #names = new Set<string>()

  register(scheme: string): void {
    this.#names.add(scheme)
  }

  has(scheme: string): boolean {
    return this.#names.has(scheme)
  }

  /** `app://bundle/x` → `http://bundle.app.localhost/x`; any other address as it is. */
  toHttp(url: string): string {
    const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
    if (scheme === undefined || host === undefined || !this.has(scheme)) return url
    const tail = rest === undefined || rest === '' ? '/' : rest.startsWith('/') ? rest : `/${rest}`
    return `http://${host}.${scheme}.localhost${tail}`
  }

  /** The way back. */
  fromHttp(url: string): string {
    const [, host, scheme, rest] =
      /^http:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost(?::\d+)?([/?#].*)?$/is.exec(url) ?? []
    return scheme !== undefined && this.has(scheme) ? `${scheme}://${host}${rest ?? ''}` : url
  }

  /** The origin of an address as Electron serialises it: `app://bundle` for a registered scheme. */
  origin(url: string): string {
    const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url) ?? []
    return scheme !== undefined && this.has(scheme) ? `${scheme}://${host}` : new URL(url).origin
  }

  /** Sources in a Content-Security-Policy that name a registered scheme, in their http form. */
  policy(value: string): string {
    return value.replace(
      /(^|[\s;])([a-z][a-z0-9+.-]*):(?:\/\/([^\s;/]+)\/?)?(?=$|[\s;])/g,
      (all, before: string, scheme: string, host: string | undefined) => {
        if (!this.has(scheme)) return all
        return `${before}${host === undefined ? `http://*.${scheme}.localhost` : `http://${host}.${scheme}.localhost`}`
      },
    )
  }
}

export const schemes = new Schemes()
