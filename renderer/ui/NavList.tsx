import { cx } from './class-names'
import { ariaKey } from './keys'
import styles from './NavList.module.css'

export type NavItem = {
  readonly id: string
  readonly label: string
  /** A number, or a few words such as "3 open". */
  readonly count?: number | string
  /** `warn`: the count is work to do. */
  readonly tone?: 'warn'
  readonly kbd?: string
}
export type NavSection = { readonly id: string; readonly title: string; readonly items: readonly NavItem[] }
export type NavListProps = {
  readonly sections: readonly NavSection[]
  readonly current: string | undefined
  readonly onSelect: (id: string) => void
}

const shortcut = (kbd: string | undefined) => {
  const keys = kbd === undefined ? undefined : ariaKey(kbd)
  return keys === undefined ? {} : { 'aria-keyshortcuts': keys }
}

/** Where I am: sections of places, in plain tab order. Put it in the `nav` slot of `AppFrame`. */
export const NavList = ({ sections, current, onSelect }: NavListProps) => (
  <div className={styles['nav']}>
    {sections.map((section) => (
      <section key={section.id} aria-labelledby={`nav-${section.id}`}>
        <h2 className={styles['heading']} id={`nav-${section.id}`}>
          {section.title}
        </h2>
        <ul>
          {section.items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={cx(styles['item'], item.id === current && styles['current'])}
                {...(item.id === current && { 'aria-current': 'page' as const })}
                {...shortcut(item.kbd)}
                onClick={() => onSelect(item.id)}
              >
                <span>{item.label}</span>{' '}
                {item.count !== undefined && (
                  <span className={cx(styles['count'], item.tone === 'warn' && styles['warn'])}>
                    {item.count}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
