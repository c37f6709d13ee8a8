import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { PressEvent } from 'react-aria-components/Button'
import { cx } from './class-names'
import { ariaKey } from './keys'
import { Tooltip } from './Tooltip'
import styles from './IconButton.module.css'

export type IconButtonProps = {
  /** What it does; the accessible name and the tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress?: (event: PressEvent) => void
  readonly disabled?: boolean
  readonly kbd?: string
  readonly tone?: 'plain' | 'danger'
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly controls?: string
  readonly excludeFromTabOrder?: boolean
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export const IconButton = (props: IconButtonProps) => {
  const shortcut = props.kbd === undefined ? undefined : ariaKey(props.kbd)
  return (
    <Tooltip text={props.label} {...(props.kbd !== undefined && { kbd: props.kbd })}>
      <AriaButton
        {...(props.ref === undefined ? {} : { ref: props.ref })}
        aria-label={props.label}
        className={cx(styles['button'], props.tone === 'danger' && styles['danger'], props.className)}
        isDisabled={props.disabled ?? false}
        {...(props.excludeFromTabOrder !== undefined && { excludeFromTabOrder: props.excludeFromTabOrder })}
        {...(props.onPress && { onPress: props.onPress })}
        {...(props.pressed !== undefined && { 'aria-pressed': props.pressed })}
        {...(props.expanded !== undefined && { 'aria-expanded': props.expanded })}
        {...(props.controls !== undefined && { 'aria-controls': props.controls })}
        {...(shortcut !== undefined && { 'aria-keyshortcuts': shortcut })}
      >
        {props.icon}
      </AriaButton>
    </Tooltip>
  )
}
