import { resolve } from 'node:path'
import { fileKind } from '@shared/desk/files'

/**
 * The files among the arguments of a start: bundles and files that can be a source. Switches and, in development,
 * the app's own folder are passed over. Relative paths count from `folder`.
 */
export const filesInArguments = (args: readonly string[], folder: string): string[] =>
  args
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && fileKind(argument) !== 'other')
    .map((argument) => resolve(folder, argument))
