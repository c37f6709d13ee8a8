import type { ReactNode } from 'react'
import styles from './StatusBar.module.css'

export type StatusBarProps = {
  /** Short facts about the thing in view, at the start. */
  readonly start?: readonly ReactNode[]
  /** Facts about the whole, at the end: saved, history, offline. */
  readonly end?: readonly ReactNode[]
}

const items = (nodes: readonly ReactNode[]) =>
  // The facts keep their places, so the place is the key.
  nodes.map((node, place) =>
    node === null || node === undefined || node === false ? null : <li key={place}>{node}</li>,
  )

/** The quiet line at the foot of the window. */
export const StatusBar = ({ start = [], end = [] }: StatusBarProps) => (
  <div className={styles['bar']}>
    <ul className={styles['items']}>{items(start)}</ul>
    <ul className={styles['items']}>{items(end)}</ul>
  </div>
)
