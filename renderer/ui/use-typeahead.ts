import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { fold } from './use-options'

const PAUSE_MS = 700

/** Letters typed in a list go to the next entry that begins with them. Returns the place, or undefined when the key is none of its business. */
export const useTypeahead = (count: number, textAt: ((place: number) => string) | undefined) => {
  const typed = useRef({ text: '', at: 0 })
  return (event: KeyboardEvent, from: number): number | undefined => {
    if (textAt === undefined || count === 0 || event.key.length !== 1) return undefined
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return undefined
    const before = event.timeStamp - typed.current.at < PAUSE_MS ? typed.current.text : ''
    if (event.key === ' ' && before === '') return undefined
    const text = before + fold(event.key)
    typed.current = { text, at: event.timeStamp }
    // The same letter again goes on to the next one; more letters may still fit where we are.
    const repeated = [...text].every((sign) => sign === text[0])
    const wanted = repeated ? text.slice(0, 1) : text
    for (let step = repeated ? 1 : 0; step <= count; step += 1) {
      const place = (Math.max(from, 0) + step) % count
      if (fold(textAt(place)).startsWith(wanted)) return place
    }
    return from
  }
}
