import { useEffect, useState } from 'react'
import { SOURCE_FORMATS_SAID } from '@shared/desk/files'
import { type Brought, readDropped } from './intake/brought'
import styles from './AddSource.module.css'

/** Takes files and folders that are dropped anywhere on the window. Drop places inside it go first. */
export const WindowDrop = ({ onBrought }: { readonly onBrought: (brought: Brought) => void }) => {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event) || event.defaultPrevented || event.dataTransfer === null) return
      event.preventDefault()
      void readDropped(event.dataTransfer).then((brought) => {
        if (brought.items.length + brought.passed.length > 0) onBrought(brought)
      })
    }
    window.addEventListener('dragover', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onBrought])
  return over ? (
    <div className={styles['drop']}>
      <div>
        <p>Drop to add as sources</p>
        <p>Files or whole folders: {SOURCE_FORMATS_SAID}.</p>
      </div>
    </div>
  ) : null
}
