import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Kbd } from './Kbd'
import styles from './Tooltip.module.css'

export type TooltipProps = {
  readonly text: string
  readonly kbd?: string
  /** One button of this room (or another react-aria-components control). */
  readonly children: ReactNode
}

/** A few words beside a control, on hover after a moment and on keyboard focus at once; Escape closes it. */
export const Tooltip = ({ text, kbd, children }: TooltipProps) => (
  <TooltipTrigger delay={600} closeDelay={0}>
    {children}
    <AriaTooltip className={styles['tooltip'] ?? ''} offset={6}>
      {text}
      {kbd !== undefined && <Kbd keys={kbd} plain />}
    </AriaTooltip>
  </TooltipTrigger>
)
