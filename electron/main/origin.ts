/** The app's own origin. Never renamed: the databases of every installation belong to it. */
export const SCHEME = 'app'
const HOST = 'bundle'
export const ORIGIN = `${SCHEME}://${HOST}`
export const INDEX = `${ORIGIN}/index.html`

const parsed = (address: string): URL | null => {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** Whether an address lies in the app's own origin. */
export function isOwn(address: string): boolean {
  const url = parsed(address)
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST
}

/** Whether an address is the window's page, whatever its fragment. */
export const isIndex = (address: string): boolean =>
  isOwn(address) && /^\/(index\.html)?$/.test(parsed(address)?.pathname ?? '')

/** Whether an address is a dossier's page for printing or preview. */
export const isPrintPage = (address: string): boolean =>
  isOwn(address) && (parsed(address)?.pathname ?? '').startsWith('/print/')

/** Whether a request for this address stays within the app: its own files, and bytes a page already holds. */
export function staysInside(address: string): boolean {
  if (address.startsWith('blob:')) return isOwn(address.slice('blob:'.length))
  return address.startsWith('data:') || isOwn(address)
}
