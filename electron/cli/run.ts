import type { Fault } from '@shared/kernel/result'
import { readArguments } from './arguments'
import { buildSampleCommand } from './build-sample'
import type { Command } from './command'
import { exportMarkdown } from './export'
import { info } from './info'
import { matchCommand } from './match'
import { suggestCommand } from './suggest'
import { tableCommand } from './table'
import { verify } from './verify'

const COMMANDS: readonly Command[] = [
  info,
  verify,
  exportMarkdown,
  suggestCommand,
  tableCommand,
  matchCommand,
  buildSampleCommand,
]

/** How a run ended. 0: done. 1: the bundle or a file does not hold. 2: the command line is wrong. */
export type Outcome = { readonly code: 0 | 1 | 2; readonly out: string; readonly error: string }

const HELP = `Gainsay on the command line: reads case bundles and documents, without a window.

${COMMANDS.map(({ name, synopsis, summary }) => `  gainsay ${name} ${synopsis}\n      ${summary}\n`).join('')}
  --json   answer as one line of JSON
  --help   this text

Ends with 0 when all is well, 1 when a bundle or file does not hold, 2 when the command line is wrong.
`

/** Runs a command line without its first two words. Writes nothing itself. */
export async function run(words: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = words
  if (words.includes('--help')) return { code: 0, out: HELP, error: '' }
  if (name === undefined) return { code: 2, out: '', error: HELP }
  const command = COMMANDS.find((known) => known.name === name)
  if (!command) return { code: 2, out: '', error: `There is no command “${name}”. Try --help.\n` }
  const given = readArguments(rest, command.shape)
  if (!given.ok) return { code: 2, out: '', error: `${given.error.message}\n` }
  const json = given.value.flags.has('json')
  const printed = await command.run(given.value)
  if (!printed.ok) return failed(printed.error, json)
  return { code: 0, out: json ? `${JSON.stringify(printed.value.json)}\n` : printed.value.text, error: '' }
}

const failed = ({ code, message }: Fault, json: boolean): Outcome => ({
  code: 1,
  out: json ? `${JSON.stringify({ error: { code, message } })}\n` : '',
  error: `${message}\n`,
})
