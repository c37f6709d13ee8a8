import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import { cx } from './class-names'
import styles from './Tabs.module.css'

export type TabsProps = {
  readonly label: string
  readonly tabs: readonly {
    readonly id: string
    readonly label: string
    readonly count?: ReactNode
    /** With icons a narrow row shows the label of the current tab alone; the others keep theirs for the pointer and for assistive technology. */
    readonly icon?: ReactNode
    readonly content: ReactNode
  }[]
  readonly current: string
  readonly onCurrent: (id: string) => void
}

/** Views of one thing, one at a time; arrows move along the row. Only the current one is mounted. */
export const Tabs = ({ label, tabs, current, onCurrent }: TabsProps) => (
  <AriaTabs
    className={styles['tabs'] ?? ''}
    selectedKey={current}
    onSelectionChange={(key) => onCurrent(String(key))}
  >
    <TabList aria-label={label} className={styles['row'] ?? ''}>
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          id={tab.id}
          className={cx(styles['tab'], tab.icon !== undefined && styles['withIcon'])}
          {...(tab.icon !== undefined && { title: tab.label })}
        >
          {tab.icon !== undefined && (
            <span className={styles['icon']} aria-hidden="true">
              {tab.icon}
            </span>
          )}
          <span className={styles['label']}>{tab.label}</span>
          {tab.count !== undefined && <span className={styles['count']}> {tab.count}</span>}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className={styles['panel'] ?? ''}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
