import { type Frame, SMALLEST } from './make-region'

/** What an arrow key does to a frame that is being drawn. */
export type FrameStep = {
  readonly key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
  /** Moves the right and lower side instead of the whole frame. */
  readonly resize: boolean
  /** By a fifth of a step. */
  readonly fine: boolean
}

/** A step, as a fraction of the page or picture. */
const STEP = 0.02

/** Moves or resizes a frame by one step of the keyboard; it never leaves its page or vanishes. */
export function moveFrame(frame: Frame, { key, resize, fine }: FrameStep): Frame {
  const by = (fine ? STEP / 5 : STEP) * (key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1)
  const across = key === 'ArrowLeft' || key === 'ArrowRight'
  const { x, y, width, height } = frame
  if (resize) {
    return across
      ? { ...frame, width: between(width + by, SMALLEST, 1 - x) }
      : { ...frame, height: between(height + by, SMALLEST, 1 - y) }
  }
  return across
    ? { ...frame, x: between(x + by, 0, 1 - width) }
    : { ...frame, y: between(y + by, 0, 1 - height) }
}

const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The frame between two points given as fractions, in whatever order they were set. */
export const frameBetween = (
  page: number,
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Frame => {
  const [ax, bx, ay, by] = [a.x, b.x, a.y, b.y].map((value) => between(value, 0, 1)) as [
    number,
    number,
    number,
    number,
  ]
  return {
    page,
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    width: Math.abs(ax - bx),
    height: Math.abs(ay - by),
  }
}

/** Where a frame lies, for those who do not see it: "12 % from the left, 30 % from the top, 50 % by 20 %". */
export function frameInWords({ x, y, width, height }: Frame): string {
  const percent = (fraction: number) => `${Math.round(fraction * 100)} %`
  return `${percent(x)} from the left, ${percent(y)} from the top, ${percent(width)} wide and ${percent(height)} high`
}
