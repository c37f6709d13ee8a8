import { foldForSearch } from '@shared/kernel/text'

// Signs that pages put between the headline and the name of the site; a hyphen or a dash counts with spaces around.
const SIGNS = /\s+(?:[|·•»«:✩★/\\]|::|[-–—―])\s+|\s*[|»]\s*|:\s+/gu

/** The letters and digits of a name, for comparing a site's name with its address. */
const bare = (text: string): string => foldForSearch(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Whether two names of a site mean the same: "LA NACION" and "lanacion.com.ar", "Aktuálně.cz" and its slogan. */
export function sameSite(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)]
  if (x.length < 3 || y.length < 3) return x !== '' && x === y
  return x === y || x.startsWith(y) || y.startsWith(x)
}

export type SplitTitle = { readonly headline: string; readonly site: string }

/**
 * Parts "Headline | Site" and "Site: Headline" where the site is known by another place of the page (`sites`: its
 * stated name, its host) or the page's heading (`heading`) says where the headline ends. Without either a short
 * ending behind a bar counts. Null where nothing is to be parted.
 */
export function splitTitle(title: string, sites: readonly string[], heading: string): SplitTitle | null {
  const cuts = [...title.matchAll(SIGNS)]
  const isSite = (words: string): boolean => sites.some((site) => sameSite(words, site))
  for (const cut of cuts) {
    const [headline, site] = [title.slice(0, cut.index).trim(), title.slice(cut.index + cut[0].length).trim()]
    if (headline === '' || site === '') continue
    if (heading !== '' && bare(headline) === bare(heading)) return { headline, site: lastPart(site) }
    if (isSite(site)) return { headline, site }
    if (isSite(headline) && cut === cuts[0]) return { headline: site, site: headline }
  }
  const last = cuts.at(-1)
  if (last === undefined || !/[|»]/.test(last[0])) return null
  const [headline, site] = [
    title.slice(0, last.index).trim(),
    title.slice(last.index + last[0].length).trim(),
  ]
  const words = (text: string): number => text.split(/\s+/).length
  return words(headline) >= 4 && words(site) <= 4 && headline !== '' && site !== ''
    ? { headline, site }
    : null
}

/** Of "Politics | Site" the site. */
const lastPart = (site: string): string => site.split(SIGNS).at(-1)?.trim() ?? site

/** The name of a host without what every host has: "www.bbc.co.uk" is "bbc". '' for none. */
export function siteOfHost(url: string): string {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  const parts = host.split('.').filter((part) => part !== 'www')
  const second = /^(?:com?|org|net|gov|ac|edu)$/.test(parts.at(-2) ?? '') && parts.length > 2
  return parts.at(second ? -3 : -2) ?? ''
}
