import type { Source } from './source'

/** Kinds that a list of hashes makes or is answered by: a list of everything leaves them out. */
const ABOUT_HASHES: readonly Source['kind'][] = ['hash-list', 'receipt']

/** What goes on a list: secret sources never, not even by their hash; lists and receipts only where they are asked for. */
export function listedSources(
  sources: readonly Source[],
  all: boolean,
): { readonly listed: readonly Source[]; readonly secret: number } {
  const wanted = all ? sources.filter(({ kind }) => !ABOUT_HASHES.includes(kind)) : sources
  const listed = wanted.filter(({ protection }) => protection !== 'secret')
  return { listed, secret: wanted.length - listed.length }
}

/**
 * The hashes of captured files in the format of `sha256sum`, behind lines of comment that it passes over. Of the case
 * nothing is said but the files' hashes and names; `at` is the instant of writing, in UTC.
 */
export function hashListText(sources: readonly Source[], at: string): string {
  const lines = sources.map(({ original }) => line(original.sha256, original.fileName))
  return [
    '# SHA-256 of files as they were captured, one a line: hash, two spaces, name.',
    `# Written by Gainsay at ${at} (UTC), by this computer's own clock.`,
    '# A time-stamp of this list, made by somebody else, shows that the files existed by then with these',
    '# bytes. It does not show that what they say is true, nor who made them.',
    '# To check a file: sha256sum FILE',
    ...lines,
    '',
  ].join('\n')
}

/** A line as `sha256sum` writes it: a name with a line break or a backslash is escaped, which a leading one marks. */
function line(sha256: string, fileName: string): string {
  const name = fileName.replaceAll('/', '_') || `pasted-${sha256.slice(0, 12)}`
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `${escaped === name ? '' : '\\'}${sha256}  ${escaped}`
}
