import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { PressEvent } from 'react-aria-components/Button'
import { cx } from './class-names'
import { Kbd } from './Kbd'
import { ariaKey } from './keys'
import styles from './Button.module.css'

export type ButtonProps = {
  readonly children: ReactNode
  /** `primary`: the one thing to do here. `quiet`: no border. `danger`: takes something away. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'small' | 'normal'
  readonly onPress?: (event: PressEvent) => void
  readonly disabled?: boolean
  /** The key that does the same, shown beside the label (a hint; bind it with `useKeys`). */
  readonly kbd?: string
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit'
  /** For a button that stays down. */
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly controls?: string
  /** Replaces the visible text for assistive technology; must begin with that text. */
  readonly label?: string
  readonly describedBy?: string
  readonly autoFocus?: boolean
  readonly form?: string
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export const Button = (props: ButtonProps) => {
  const { variant = 'plain', size = 'normal', kbd, icon, type = 'button' } = props
  const shortcut = kbd === undefined ? undefined : ariaKey(kbd)
  return (
    <AriaButton
      {...(props.ref === undefined ? {} : { ref: props.ref })}
      type={type}
      className={cx(styles['button'], styles[variant], size === 'small' && styles['small'], props.className)}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.onPress && { onPress: props.onPress })}
      {...(props.form !== undefined && { form: props.form })}
      {...(props.pressed !== undefined && { 'aria-pressed': props.pressed })}
      {...(props.expanded !== undefined && { 'aria-expanded': props.expanded })}
      {...(props.controls !== undefined && { 'aria-controls': props.controls })}
      {...(props.label !== undefined && { 'aria-label': props.label })}
      {...(props.describedBy !== undefined && { 'aria-describedby': props.describedBy })}
      {...(shortcut !== undefined && { 'aria-keyshortcuts': shortcut })}
    >
      {icon !== undefined && (
        <span className={styles['icon']} aria-hidden="true">
          {icon}
        </span>
      )}
      <span>{props.children}</span>
      {kbd !== undefined && <Kbd keys={kbd} plain />}
    </AriaButton>
  )
}
