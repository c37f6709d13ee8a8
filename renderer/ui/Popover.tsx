import type { ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import styles from './Popover.module.css'
import { KeyScope } from './use-keys'

export type PopoverProps = {
  /** One `Button` or `IconButton`. */
  readonly trigger: ReactNode
  readonly label: string
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | 'left top'
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** A small panel by its button: filters, a short form. Escape and a press outside close it. */
export const Popover = ({
  trigger,
  label,
  children,
  placement = 'bottom start',
  open,
  onOpenChange,
}: PopoverProps) => (
  <DialogTrigger {...(open !== undefined && { isOpen: open })} {...(onOpenChange && { onOpenChange })}>
    {trigger}
    <AriaPopover className={styles['popover'] ?? ''} placement={placement} offset={5}>
      <AriaDialog className={styles['dialog'] ?? ''} aria-label={label}>
        {({ close }) => (
          <KeyScope exclusive>{typeof children === 'function' ? children(close) : children}</KeyScope>
        )}
      </AriaDialog>
    </AriaPopover>
  </DialogTrigger>
)
