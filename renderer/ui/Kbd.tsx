import { cx } from './class-names'
import { keyLabel } from './keys'
import styles from './Kbd.module.css'

export type KbdProps = {
  /** As in a binding, `Mod+K`. */
  readonly keys: string
  /** Without the box, in the colour of the text around it; hidden from assistive technology, which reads aria-keyshortcuts. */
  readonly plain?: boolean
}

/** A key, shown where the hand is. */
export const Kbd = ({ keys, plain = false }: KbdProps) => (
  <kbd className={cx(styles['kbd'], plain && styles['plain'])} aria-hidden={plain}>
    {keyLabel(keys)}
  </kbd>
)
