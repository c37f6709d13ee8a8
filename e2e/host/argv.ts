/** The command line, read as Electron reads it: Chromium's switches, then the app's folder, then the app's own arguments. */
export type Argv = {
  /** Every `--name=value` (or `--name`, with an empty value) on the line. */
  readonly switches: Map<string, string>
  /** What the app sees as `process.argv.slice(1)`. */
  readonly rest: readonly string[]
  /** The app's folder, as given; `.` if none was. */
  readonly app: string
  /** Started by Playwright, which waits for the "listening" lines and says when to go on. */
  readonly driven: boolean
}

const DRIVER = '--remote-debugging-port=0'

export function parseArgv(raw: readonly string[]): Argv {
  const switches = new Map<string, string>()
  for (const argument of raw) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (name !== undefined) switches.set(name, value ?? '')
  }
  const driver = raw.indexOf(DRIVER)
  const rest = raw.slice(driver + 1)
  return {
    switches,
    rest,
    app: rest.find((argument) => !argument.startsWith('-')) ?? '.',
    driven: driver >= 0,
  }
}
