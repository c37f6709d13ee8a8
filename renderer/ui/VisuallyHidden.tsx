import type { ReactNode } from 'react'
import styles from './VisuallyHidden.module.css'

/** Words for assistive technology alone. `live` makes a polite status of them. */
export const VisuallyHidden = ({ children, live = false }: { children: ReactNode; live?: boolean }) => (
  <span className={styles['hidden']} {...(live && { role: 'status' })}>
    {children}
  </span>
)
