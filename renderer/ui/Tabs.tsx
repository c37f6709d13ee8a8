import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import styles from './Tabs.module.css'

export type TabsProps = {
  readonly label: string
  readonly tabs: readonly {
    readonly id: string
    readonly label: string
    readonly count?: number
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
        <Tab key={tab.id} id={tab.id} className={styles['tab'] ?? ''}>
          {tab.label}
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
