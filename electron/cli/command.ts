import type { Result } from '@shared/kernel/result'
import type { Arguments, Shape } from './arguments'

/** What a command prints: lines for people, or one value for programs with --json. */
export type Printed = { readonly text: string; readonly json: unknown }

/** A command of the command line. */
export type Command = {
  readonly name: string
  /** Its arguments, as --help shows them. */
  readonly synopsis: string
  readonly summary: string
  readonly shape: Shape
  readonly run: (given: Arguments) => Promise<Result<Printed>>
}
