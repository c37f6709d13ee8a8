import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Separator } from 'react-aria-components/Menu'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { cx } from './class-names'
import { Kbd } from './Kbd'
import { ariaKey } from './keys'
import styles from './Menu.module.css'

export type MenuAction = {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly kbd?: string
  readonly icon?: ReactNode
  /** Why it cannot be done now; shown under the label. */
  readonly disabled?: string | undefined
  readonly danger?: boolean
  readonly checked?: boolean
}
export type MenuEntry =
  MenuAction | 'separator' | { readonly heading: string; readonly items: readonly MenuAction[] }
export type MenuProps = {
  /** One `Button` or `IconButton`. */
  readonly trigger: ReactNode
  readonly label: string
  readonly items: readonly MenuEntry[]
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

const actionsOf = (items: readonly MenuEntry[]): readonly MenuAction[] =>
  items.flatMap((entry) => (entry === 'separator' ? [] : 'heading' in entry ? entry.items : [entry]))

const Line = ({ action }: { action: MenuAction }) => {
  const shortcut = action.kbd === undefined ? undefined : ariaKey(action.kbd)
  return (
    <MenuItem
      id={action.id}
      className={cx(styles['item'], action.danger === true && styles['danger'])}
      textValue={action.label}
      {...(shortcut !== undefined && { 'aria-keyshortcuts': shortcut })}
    >
      <span className={styles['icon']} aria-hidden="true">
        {action.checked === true ? <Check /> : action.icon}
      </span>
      <span className={styles['label']}>
        {action.label}
        {action.checked === true && <span className={styles['on']}> (on)</span>}
      </span>
      {action.kbd !== undefined && <Kbd keys={action.kbd} plain />}
      {action.disabled !== undefined && <span className={styles['reason']}> {action.disabled}</span>}
    </MenuItem>
  )
}

/** A button with a menu. Every entry shows its key; one that is off says why. */
export const Menu = ({ trigger, label, items, placement = 'bottom start' }: MenuProps) => {
  const actions = actionsOf(items)
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className={styles['popover'] ?? ''} placement={placement} offset={4}>
        <AriaMenu
          aria-label={label}
          className={styles['menu'] ?? ''}
          disabledKeys={actions.filter((action) => action.disabled !== undefined).map((action) => action.id)}
          onAction={(id) => actions.find((action) => action.id === id)?.run()}
        >
          {items.map((entry, place) => {
            if (entry === 'separator')
              return <Separator key={`line-${place}`} className={styles['line'] ?? ''} />
            if ('heading' in entry)
              return (
                <MenuSection key={entry.heading}>
                  <Header className={styles['heading'] ?? ''}>{entry.heading}</Header>
                  {entry.items.map((action) => (
                    <Line key={action.id} action={action} />
                  ))}
                </MenuSection>
              )
            return <Line key={entry.id} action={entry} />
          })}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}
