import { useCallback, useRef, useState } from 'react'
import type { EntityId } from '@shared/kernel/ids'
import { err, fault, type Result } from '@shared/kernel/result'
import type { TrayItem } from '@shared/suggest/tray/tray-item'
import type { Verdict } from '@shared/verdict/verdict'
import { useSaying } from '@renderer/record/use-saying'
import { accept, askAgain, type Decided, type Deciding, refuse, type Way } from './decide'

/** A decision made here since the tray was opened. */
type Step = { readonly item: TrayItem; readonly decided: Decided; readonly said: 'Accepted' | 'Refused' }

/** What can be decided, one thing at a time. */
export type Decisions = {
  readonly accept: (item: TrayItem, way?: Way) => void
  readonly refuse: (item: TrayItem) => void
  /** Takes the last decision back; hears which line it was about. */
  readonly undo: (hear: (item: TrayItem) => void) => void
  readonly last: Step | null
  /** A response that names nobody, until somebody says who it was. */
  readonly asking: TrayItem | null
  readonly answer: (party: EntityId | null) => void
  readonly askAgain: (item: TrayItem, verdicts: Parameters<typeof askAgain>[1]) => void
}

const NO_TEXT = fault('suggest.no-text', 'The text is still being read. Nothing was saved.')

/** Decides on suggestions by actions of the case, and remembers the steps so that each can be taken back. */
export function useDeciding(
  deciding: Omit<Deciding, 'text'> & { readonly text: string | null },
  isUnnamed: (item: TrayItem) => boolean,
  verdicts: readonly Verdict[],
): Decisions {
  const say = useSaying()
  const busy = useRef(false)
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [asking, setAsking] = useState<TrayItem | null>(null)
  const { store, rendition } = deciding

  // What was taken back elsewhere, by the undo of the case, is no step of ours any more.
  const last =
    steps.findLast(({ item, said }) =>
      verdicts.some(
        ({ key, decision }) =>
          key === item.key && decision === (said === 'Accepted' ? 'accepted' : 'refused'),
      ),
    ) ?? null

  // A second press while the first is being saved would decide twice.
  const once = useCallback((work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    void work().finally(() => (busy.current = false))
  }, [])
  const decide = (item: TrayItem, said: Step['said'], work: () => Promise<Result<Decided>>) =>
    once(async () => {
      const result = await work()
      if (result.ok) setSteps((before) => [...before, { item, decided: result.value, said }])
      else await say(Promise.resolve(result))
    })
  const acceptIt = (item: TrayItem, way: Way = {}) => {
    const { text } = deciding
    if (item.matter.kind === 'date') return
    if (way.party === undefined && isUnnamed(item)) return setAsking(item)
    decide(item, 'Accepted', () =>
      text === null ? Promise.resolve(err(NO_TEXT)) : accept({ ...deciding, text }, item, way),
    )
  }
  return {
    accept: acceptIt,
    refuse: (item) => {
      if (item.matter.kind !== 'date') decide(item, 'Refused', () => refuse(store, rendition.source, item))
    },
    undo: (hear) =>
      once(async () => {
        const step = last
        if (step === null) return
        const undone = await say(store.undoChange(step.decided.change))
        // What cannot be taken back any more does not stand in the way of what was before it.
        setSteps((before) => before.filter((one) => one !== step))
        if (undone) hear(step.item)
      }),
    last,
    asking,
    answer: (party) => {
      if (asking !== null && party !== null) acceptIt(asking, { party })
      setAsking(null)
    },
    askAgain: (item, verdicts) =>
      once(async () => {
        await say(askAgain(store, verdicts))
        setSteps((before) => before.filter((step) => step.item.key !== item.key))
      }),
  }
}
