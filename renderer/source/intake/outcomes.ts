import { SKIP_WORDS } from '@shared/desk/folder'
import { csvText } from '@shared/kernel/csv'
import { countOf } from '@shared/kernel/number-prose'
import { titleOf } from '@shared/source/citation'
import { bytesInWords } from '@shared/source/limits'
import type { CaptureOutcome } from '@renderer/source/capture-queue'
import type { Brought } from './brought'

/** What became of a thing that was brought: kept, in the case before, or refused. */
export const OUTCOME_STATES = ['kept', 'here', 'refused'] as const
export type OutcomeState = (typeof OUTCOME_STATES)[number]

export const STATE_WORDS: Readonly<Record<OutcomeState, string>> = {
  kept: 'kept',
  here: 'already here',
  refused: 'refused',
}

export const stateOf = ({ result }: CaptureOutcome): OutcomeState =>
  !result.ok ? 'refused' : result.value.existed ? 'here' : 'kept'

/** What became of one, in a sentence. */
export function outcomeInWords({ result }: CaptureOutcome): string {
  if (!result.ok) return result.error.message
  const { source, existed } = result.value
  if (!existed) return `Kept as “${titleOf(source)}”, ${bytesInWords(source.original.byteLength)}.`
  const where = source.trashed === null ? '' : ', in the trash'
  return `The same bytes are already here: “${titleOf(source)}”${where}. Nothing was stored twice.`
}

/** What was passed over before it was read, by its reason: "3 hidden; 1 a link to somewhere else …". */
export function passedInWords({ passed, passedMore }: Pick<Brought, 'passed' | 'passedMore'>): string {
  const all = passed.length + passedMore
  if (all === 0) return ''
  const named = passed.slice(0, 5).map(({ path, why }) => `${path} (${SKIP_WORDS[why]})`)
  const more = all - named.length
  return `${countOf(all, 'entry', 'entries')} passed over: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

/** The report as a table, one line each; what was passed over stands at its end. */
export function reportCsv(outcomes: readonly CaptureOutcome[], brought: Pick<Brought, 'passed'>): string {
  const rows = outcomes.map((outcome) => {
    const source = outcome.result.ok ? outcome.result.value.source : null
    return [
      outcome.name,
      STATE_WORDS[stateOf(outcome)],
      source === null ? outcomeInWords(outcome) : '',
      source === null ? '' : titleOf(source),
      source?.original.sha256 ?? '',
    ]
  })
  const passed = brought.passed.map(({ path, why }) => [path, 'passed over', SKIP_WORDS[why], '', ''])
  return csvText([['file', 'outcome', 'reason', 'title', 'sha256'], ...rows, ...passed])
}

/** The report as lines of text, for a message to somebody. */
export const reportText = (outcomes: readonly CaptureOutcome[]): string =>
  outcomes
    .map((outcome) => `${outcome.name}: ${STATE_WORDS[stateOf(outcome)]}. ${outcomeInWords(outcome)}`)
    .join('\n')
