import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'

export const MIN_SIZE = { width: 960, height: 640 } as const
const FIRST_SIZE = { width: 1360, height: 880 } as const

const coordinate = v.pipe(v.number(), v.safeInteger(), v.minValue(-100_000), v.maxValue(100_000))
const stateSchema = v.object({
  x: v.nullable(coordinate),
  y: v.nullable(coordinate),
  width: v.pipe(coordinate, v.minValue(MIN_SIZE.width)),
  height: v.pipe(coordinate, v.minValue(MIN_SIZE.height)),
  maximized: v.boolean(),
})
export type WindowState = v.InferOutput<typeof stateSchema>
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const FIRST: WindowState = { x: null, y: null, ...FIRST_SIZE, maximized: false }

/** A position whose title bar nobody could reach, since its display is gone, is dropped. */
export function reachable(state: WindowState, displays: readonly Area[]): WindowState {
  const { x, y, width } = state
  if (x === null || y === null) return state
  const seen = displays.some(
    (area) =>
      x + width > area.x + 80 &&
      x < area.x + area.width - 80 &&
      y >= area.y - 10 &&
      y < area.y + area.height - 40,
  )
  return seen ? state : { ...state, x: null, y: null }
}

/** The size and place the window had last; a missing or unreadable file gives the first ones. */
export async function loadWindowState(path: string, displays: readonly Area[]): Promise<WindowState> {
  try {
    const parsed = v.safeParse(stateSchema, JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? reachable(parsed.output, displays) : FIRST
  } catch {
    return FIRST
  }
}

/** Remembers them, at once, since the app may be about to quit. A failure costs a comfort and is passed over. */
export function saveWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state))
  } catch {
    // The window comes up at its first size and place.
  }
}
