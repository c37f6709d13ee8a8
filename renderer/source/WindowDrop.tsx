import { useEffect, useState } from 'react'
import { type Capturable, fromFile } from './capture-queue'
import styles from './AddSource.module.css'

/** Takes files that are dropped anywhere on the window. Drop places inside it go first. */
export const WindowDrop = ({ onFiles }: { readonly onFiles: (files: readonly Capturable[]) => void }) => {
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
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      const items = [...(event.dataTransfer?.items ?? [])].filter(
        (item) => item.webkitGetAsEntry()?.isDirectory !== true,
      )
      const files = items.flatMap((item) => item.getAsFile() ?? [])
      if (files.length > 0) onFiles(files.map(fromFile))
    }
    window.addEventListener('dragover', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles])
  return over ? (
    <div className={styles['drop']}>
      <p>Drop to add as sources</p>
    </div>
  ) : null
}
