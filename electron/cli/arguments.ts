import { err, fault, ok, type Result } from '@shared/kernel/result'

/** What a command takes: how many files, and which options (with or without a value). */
export type Shape = {
  readonly files: number
  readonly options: Readonly<Record<string, 'value' | 'flag'>>
}

export type Arguments = {
  readonly files: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** Reads a command line strictly: an unknown, doubled or missing word is a fault with one plain sentence. */
export function readArguments(words: readonly string[], shape: Shape): Result<Arguments> {
  const files: string[] = []
  const values: Record<string, string> = {}
  const flags = new Set<string>()
  const given = new Set<string>()
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s)
    const kind = Object.hasOwn(shape.options, name) ? shape.options[name] : undefined
    if (kind === undefined) return err(usage(`There is no option --${name}.`))
    if (given.has(name)) return err(usage(`--${name} is given twice.`))
    given.add(name)
    if (kind === 'flag') {
      if (inline !== undefined) return err(usage(`--${name} takes no value.`))
      flags.add(name)
      continue
    }
    const value = inline ?? words[(index += 1)]
    if (value === undefined || value === '') return err(usage(`--${name} needs a value.`))
    values[name] = value
  }
  if (files.length !== shape.files) {
    return err(
      usage(
        `${shape.files === 1 ? 'One file is' : `${shape.files} files are`} expected, ${files.length} given.`,
      ),
    )
  }
  return ok({ files, values, flags })
}

const usage = (message: string) => fault('cli.usage', `${message} Try --help.`)
