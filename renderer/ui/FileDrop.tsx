import { FileUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { cx } from './class-names'
import styles from './FileDrop.module.css'

export type FileDropProps = {
  /** What may be brought here, in a sentence. */
  readonly children: ReactNode
  readonly onFiles: (files: readonly File[]) => void
  /** Takes what was dropped as it is, folders too, instead of `onFiles`. */
  readonly onTransfer?: (transfer: DataTransfer) => void
  /** As in an input's `accept`: ".pdf,.html". The reader of the files decides, not this. */
  readonly accept?: string
  readonly multiple?: boolean
  readonly buttonLabel?: string
  readonly disabled?: boolean
  readonly compact?: boolean
}

/** A place to drop files, with a button that does the same. Folders are left out, unless `onTransfer` takes them. */
export const FileDrop = (props: FileDropProps) => {
  const { onFiles, multiple = true, buttonLabel = 'Choose files…', disabled = false } = props
  const [over, setOver] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const give = (files: readonly File[]) => {
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  const holdsFiles = (transfer: DataTransfer) => !disabled && transfer.types.includes('Files')
  return (
    <div
      className={cx(styles['drop'], over > 0 && styles['over'], props.compact === true && styles['compact'])}
      onDragEnter={(event) => holdsFiles(event.dataTransfer) && setOver((depth) => depth + 1)}
      onDragLeave={(event) => holdsFiles(event.dataTransfer) && setOver((depth) => Math.max(0, depth - 1))}
      onDragOver={(event) => {
        if (!holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        setOver(0)
        if (!holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        if (props.onTransfer !== undefined) return props.onTransfer(event.dataTransfer)
        const items = [...event.dataTransfer.items].filter(
          (item) => item.webkitGetAsEntry()?.isDirectory !== true,
        )
        give(items.flatMap((item) => item.getAsFile() ?? []))
      }}
    >
      <FileUp className={styles['icon']} aria-hidden="true" />
      <div id={id}>{props.children}</div>
      <Button disabled={disabled} describedBy={id} onPress={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={props.accept}
        disabled={disabled}
        aria-label={buttonLabel}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // So that the same file can be chosen again.
          event.target.value = ''
          give(files)
        }}
      />
    </div>
  )
}
