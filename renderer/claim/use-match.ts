import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Fault } from '@shared/kernel/result'
import { useStore } from '@renderer/store/react'
import { type FeedState, type MatchFeed, matchFeedOf } from '@renderer/work/match-feed'
import type { MatchAnswers, MatchAsked } from '@renderer/work/match-messages'

/** The worker that holds scopes against the case, and how far it has read the case. */
export function useMatchFeed(): { readonly feed: MatchFeed; readonly state: FeedState } {
  const feed = matchFeedOf(useStore())
  useEffect(() => feed.use(), [feed])
  return { feed, state: useSyncExternalStore(feed.subscribe, feed.state) }
}

type Answered<T> = {
  /** The last answer; it stays until the next one is there. Undefined before the first. */
  readonly answer: T | undefined
  readonly fault: Fault | null
}

/**
 * The answer to a question, asked anew when it changes and when the case does, at most once a frame. Whatever was asked
 * before and is not answered yet is taken back.
 */
export function useAsked<K extends MatchAsked['kind']>(
  asked: Extract<MatchAsked, { kind: K }>,
  { feed, state }: { readonly feed: MatchFeed; readonly state: FeedState },
): Answered<MatchAnswers[K]> {
  const [answered, setAnswered] = useState<Answered<MatchAnswers[K]>>({ answer: undefined, fault: null })
  const key = JSON.stringify(asked)
  useEffect(() => {
    if (!state.ready) return
    const stop = new AbortController()
    const frame = requestAnimationFrame(() => {
      void feed.worker?.ask<K>(asked, stop.signal).then((result) => {
        if (result.ok) setAnswered({ answer: result.value, fault: null })
        else if (result.error.code !== 'stopped') setAnswered({ answer: undefined, fault: result.error })
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      stop.abort()
    }
    // The question is new at every render; its content is in the key.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [feed, key, state.ready, state.version])
  return answered
}
