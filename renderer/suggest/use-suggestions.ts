import { useEffect, useMemo, useState } from 'react'
import type { DateField } from '@shared/kernel/fields'
import type { RenditionId, SourceId } from '@shared/kernel/ids'
import type { Fault, Result } from '@shared/kernel/result'
import type { TextRange } from '@shared/kernel/segments'
import { type KnownNames, knownNames } from '@shared/suggest/tray/known-names'
import { type Tray, trayOf, undecided } from '@shared/suggest/tray/tray'
import type { Verdict } from '@shared/verdict/verdict'
import { useDirectory } from '@renderer/record/use-directory'
import { useLive, useRecords } from '@renderer/store/react'
import { warmSuggestions } from '@renderer/work/suggest-in-worker'
import { listen, type Suggested } from './suggested-texts'

/** The text that is open, and what its source's record says of it. */
export type SuggestedSource = {
  readonly sourceId: SourceId
  readonly rendition: RenditionId
  /** The whole text of the rendition; null while it is read. */
  readonly text: string | null
  readonly published: DateField
  /** What is set aside as furniture of the page, from the reading overlay. */
  readonly aside?: readonly TextRange[]
}

/** The tray of a text as it stands. */
export type SuggestionsState = {
  /** Null until the first answer. */
  readonly tray: Tray | null
  /** How many lines wait for a decision; for the tab. Undefined until they are known. */
  readonly count: number | undefined
  readonly known: KnownNames
  readonly verdicts: readonly Verdict[]
  /** The text is being read, for the first time or anew. */
  readonly reading: boolean
  readonly problem: Fault | null
  /** How much of the text was read, where that is not all of it; in UTF-16 units. */
  readonly readOnly: number | null
}

/** What a text says, as the worker found it, with the names of the case that it was looked for. */
type FoundState = Pick<SuggestionsState, 'known' | 'reading' | 'problem'> & {
  /** Null until the first answer, and where there is none. */
  readonly found: Suggested | null
}

/** What can be found in a text. It follows the entities of the case; while it is worked out anew the last answer stays. */
export function useFound(rendition: string, text: string | null, published: string): FoundState {
  const directory = useDirectory()
  const entities = useRecords('entity', 'both')
  const decisions = useRecords('sameAs')
  const known = useMemo(() => knownNames(directory), [directory])
  const ready = entities.complete && decisions.complete
  const { answer, reading } = useAnswer(rendition, ready ? text : null, known, published)
  return {
    known,
    reading,
    found: answer?.ok === true ? answer.value : null,
    problem: answer?.ok === false ? answer.error : null,
  }
}

const NOTHING_ASIDE: readonly TextRange[] = []

/**
 * The suggestions for the open source, worked out in a worker and judged against the verdicts of the case. They follow
 * the entities of the case and the source's day of publication; while they are worked out anew the last ones stay.
 */
export function useSuggestions(open: SuggestedSource): SuggestionsState {
  const { sourceId, rendition, text, aside = NOTHING_ASIDE } = open
  const directory = useDirectory()
  const verdicts = useRecords('verdict')
  const excerpts = useLive(
    (store) => store.by('excerpt', 'source', sourceId, { trashed: 'both' }),
    [sourceId],
    ['excerpt'],
  )
  const { found, known, reading, problem } = useFound(rendition, text, open.published.edtf)
  const tray = useMemo(
    () =>
      found === null || excerpts === undefined || !verdicts.complete
        ? null
        : trayOf(found.suggestions, {
            source: sourceId,
            rendition,
            directory,
            verdicts: verdicts.rows,
            excerpts,
            aside,
          }),
    [found, excerpts, verdicts, sourceId, rendition, directory, aside],
  )
  return {
    tray,
    count: tray === null ? undefined : undecided(tray),
    known,
    verdicts: verdicts.rows,
    reading,
    problem,
    readOnly: found === null || text === null || found.read >= text.length ? null : found.read,
  }
}

type Heard = { readonly rendition: string; readonly answer: Result<Suggested> }

/** The last answer for a rendition, and whether another is on its way. */
function useAnswer(rendition: string, text: string | null, { entities }: KnownNames, published: string) {
  const [heard, setHeard] = useState<Heard | null>(null)
  const [reading, setReading] = useState(true)
  useEffect(warmSuggestions, [])
  useEffect(() => {
    if (text === null) return undefined
    setReading(true)
    return listen({ rendition, text, entities, published }, (answer) => {
      setHeard({ rendition, answer })
      setReading(false)
    })
  }, [rendition, text, entities, published])
  return { answer: heard?.rendition === rendition ? heard.answer : null, reading }
}
