import { useLayoutEffect, useRef, useState } from 'react'
import styles from './ActionBar.module.css'
import { Kbd } from './Kbd'
import { ariaKey } from './keys'

export type BarAction = {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly kbd?: string
  readonly disabled?: boolean
}
export type ActionBarProps = {
  readonly label: string
  readonly actions: readonly BarAction[]
  /** What it belongs to, in the window's coordinates (`getBoundingClientRect`); it stands under it, or over it near the foot. */
  readonly at: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

const GAP = 6

/** The bar at a selection, with the keys that do the same. It takes no focus by itself, so that the selection stays. */
export const ActionBar = ({ label, actions, at }: ActionBarProps) => {
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number }>()
  useLayoutEffect(() => {
    const box = bar.current?.getBoundingClientRect()
    if (box === undefined) return
    const left = Math.min(
      Math.max(GAP, (at.left + at.right - box.width) / 2),
      window.innerWidth - box.width - GAP,
    )
    const under = at.bottom + GAP
    const top =
      under + box.height + GAP > window.innerHeight ? Math.max(GAP, at.top - box.height - GAP) : under
    setPlace({ left, top })
  }, [at.left, at.right, at.top, at.bottom, actions.length])
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      className={styles['bar']}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {actions.map((action) => {
        const shortcut = action.kbd === undefined ? undefined : ariaKey(action.kbd)
        return (
          <button
            key={action.id}
            type="button"
            className={styles['action']}
            disabled={action.disabled}
            onClick={action.run}
            {...(shortcut !== undefined && { 'aria-keyshortcuts': shortcut })}
          >
            {action.label}
            {action.kbd !== undefined && <Kbd keys={action.kbd} plain />}
          </button>
        )
      })}
    </div>
  )
}
