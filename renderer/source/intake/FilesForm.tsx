import { SOURCE_ENDINGS, SOURCE_FORMATS_SAID } from '@shared/desk/files'
import { bytesInWords, MAX_SOURCE_BYTES } from '@shared/source/limits'
import { Button } from '@renderer/ui/Button'
import { FileDrop } from '@renderer/ui/FileDrop'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { fromFile } from '@renderer/source/capturable'
import { broughtOf, type Brought, chooseFolder, readDropped } from './brought'
import styles from '@renderer/source/AddSource.module.css'

export type FilesFormProps = {
  readonly onCapture: (brought: Brought) => void
}

/** Files and whole folders: dropped, or chosen by a dialog. */
export const FilesForm = ({ onCapture }: FilesFormProps) => {
  const folder = useAsyncAction(async () => {
    const chosen = await chooseFolder()
    if (!chosen.ok) throw new Error(chosen.error.message)
    if (chosen.value !== null) onCapture(chosen.value)
  })
  return (
    <div className={styles['stack']}>
      <FileDrop
        accept={SOURCE_ENDINGS.map((ending) => `.${ending}`).join(',')}
        onFiles={(files) => onCapture(broughtOf(files.map((file) => fromFile(file))))}
        onTransfer={(transfer) => void readDropped(transfer).then(onCapture)}
      >
        {`Drop files or a whole folder here: ${SOURCE_FORMATS_SAID}, up to ${bytesInWords(MAX_SOURCE_BYTES)} each.`}
      </FileDrop>
      <div className={styles['row']}>
        <Button disabled={folder.pending} onPress={() => void folder.run()}>
          Choose a folder…
        </Button>
        <span className={styles['hint']}>
          With what lies below it. Hidden files and links are passed over; what cannot be read is listed with
          the reason.
        </span>
      </div>
    </div>
  )
}
