/** One line of the error report. It holds nothing that somebody typed or opened. */
export type ReportEntry = {
  readonly at: string
  readonly version: string
  readonly kind: string
  readonly name: string
  readonly code: string
  /** `file.js:line`, innermost first. */
  readonly frames: readonly string[]
}

const MOST_FRAMES = 40
/** A frame of a stack: a script's file name with line and column, after a path or address that is left out. */
const FRAME = /^\s+at .*?([\w.-]+\.[cm]?[jt]sx?)(?:\?[^\s:]*)?:(\d{1,7}):\d{1,7}\)?$/

/** The frames of a stack without message, paths, function names and anything else that is not `file.js:line`. */
export const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .flatMap((line) => {
      const m = FRAME.exec(line)
      return m === null ? [] : [`${m[1]}:${m[2]}`]
    })
    .slice(0, MOST_FRAMES)

/** An error as it may be written down: its class, its code and where in our own scripts it came up. */
export function reportEntry(
  at: string,
  version: string,
  error: { readonly kind: string; readonly name: string; readonly code: string; readonly stack: string },
): ReportEntry {
  return {
    at,
    version,
    kind: error.kind,
    name: /^[A-Z][A-Za-z]{0,40}$/.test(error.name) ? error.name : 'Error',
    code: /^[A-Za-z][A-Za-z0-9._-]{0,60}$/.test(error.code) ? error.code : '',
    frames: framesOf(error.stack),
  }
}
