import type { ReactNode } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Result } from '@shared/kernel/result'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { SaveKey } from '@renderer/ui/SaveKey'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { FromExcerpt } from './FromExcerpt'

type Props = {
  readonly title: string
  /** What the button says that saves. */
  readonly add: string
  readonly size?: 'large' | 'full'
  /** The excerpt it is made from. */
  readonly from: Pick<Excerpt, 'quote' | 'region'> | null
  /** Makes the record, or says why it cannot be made yet. */
  readonly create: () => Promise<Result<string>>
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
  readonly children: ReactNode
}

/** The dialog that makes a record: the words it comes from, its fields, and Mod+Enter to save. */
export const NewRecordDialog = (props: Props) => {
  const { title, add, size = 'large', from, create, onClose, onCreated, children } = props
  const save = useAsyncAction(async () => {
    const made = await create()
    if (!made.ok) throw new Error(made.error.message)
    onCreated(made.value)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size={size}
      onSubmit={() => void save.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={save.pending}>
            {add}
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => void save.run()} />
      {from !== null && <FromExcerpt excerpt={from} />}
      {children}
    </Dialog>
  )
}
