import { useMemo } from 'react'
import { Dialog } from './Dialog'
import { Kbd } from './Kbd'
import styles from './KeyHelp.module.css'
import { SectionTitle } from './SectionTitle'
import { useListKeys } from './use-keys'
import type { ActiveKey } from './use-keys'

/** The keys that were in force when it opened, by group. */
export const KeyHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const list = useListKeys()
  const groups = useMemo(() => {
    const found = new Map<string, ActiveKey[]>()
    for (const key of open ? list() : []) {
      const group = key.group ?? 'Here'
      found.set(group, [...(found.get(group) ?? []), key])
    }
    return [...found]
  }, [open, list])
  return (
    <Dialog open={open} onClose={onClose} title="Keys" size="large" dismissable>
      <div className={styles['groups']}>
        {groups.map(([group, keys]) => (
          <section key={group}>
            <SectionTitle level={3}>{group}</SectionTitle>
            <dl>
              {keys.map((key) => (
                <div key={key.id} className={styles['line']}>
                  <dt>
                    <Kbd keys={key.key} />
                  </dt>
                  <dd>{key.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
