import type { Source } from '@shared/source/source'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { restoreSource } from './actions'

/** Says that a source lies in the trash, and takes it out. */
export const TrashNotice = ({ source }: { readonly source: Source }) => {
  const store = useStore()
  if (source.trashed === null) return null
  return (
    <Banner
      tone="warn"
      actions={
        <Button size="small" onPress={() => void restoreSource(store, source.id)}>
          Take it out
        </Button>
      }
    >
      This source is in the trash. What rests on it still does.
    </Banner>
  )
}
