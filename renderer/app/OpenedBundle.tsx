import { useEffect, useState } from 'react'
import type { OpenedFile } from '@shared/desk/files'
import { desk } from '@renderer/desk/desk'
import { useToast } from '@renderer/ui/Toasts'
import { later } from '@renderer/ui/later'

const ImportBundle = later(() =>
  import('@renderer/bundle/ImportBundle').then((module) => module.ImportBundle),
)

type Props = {
  /** Whether a case is open: it stays open, and the new one waits in the list. */
  readonly caseOpen: boolean
  readonly onShow: (caseId: string) => void
}

/** Takes in a bundle that was opened with the app, from the file manager or a second start, wherever we are. */
export const OpenedBundle = ({ caseOpen, onShow }: Props) => {
  const [file, setFile] = useState<OpenedFile>()
  const toast = useToast()
  useEffect(
    () =>
      desk.on('files-opened', ({ files }) => {
        const [bundle, ...more] = files.filter(({ kind }) => kind === 'bundle')
        if (bundle) setFile(bundle)
        if (more.length > 0) toast('Bundles are opened one at a time; the first one is shown.')
        if (!caseOpen && files.some(({ kind }) => kind !== 'bundle')) {
          toast('Open a case first; then documents can be added to it.')
        }
      }),
    [toast, caseOpen],
  )
  if (file === undefined) return null
  return (
    <ImportBundle
      key={file.token}
      file={file}
      onClose={() => setFile(undefined)}
      onImported={(caseId) => {
        setFile(undefined)
        if (caseOpen) toast('The case is in the list of all cases. This one stays open.')
        else onShow(caseId)
      }}
    />
  )
}
