import { useEffect, useState } from 'react'
import { type FoldedText, foldInSteps } from '@shared/excerpt/find-in-text'

/** UTF-16 units folded in one go: a few milliseconds. */
const STEP = 20_000
/** Milliseconds of folding before the window gets its turn. */
const TURN = 10

/** A text folded for finding; null until it is. A long one is folded in turns, so that the window goes on answering. */
export function useFolded(text: string): FoldedText | null {
  const [folded, setFolded] = useState<{ readonly text: string; readonly value: FoldedText } | null>(null)
  useEffect(() => {
    const steps = foldInSteps(text, STEP)
    let turn: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const until = performance.now() + TURN
      for (;;) {
        const step = steps.next()
        if (step.done === true) return setFolded({ text, value: step.value })
        if (performance.now() > until) break
      }
      turn = setTimeout(go)
    }
    go()
    return () => clearTimeout(turn)
  }, [text])
  return folded?.text === text ? folded.value : null
}
