import { useEffect, useState } from 'react'
import type { AppInfo } from '@shared/desk/app'
import { desk } from '@renderer/desk/desk'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { KeyValue } from '@renderer/ui/KeyValue'
import { useToast } from '@renderer/ui/Toasts'
import styles from './Settings.module.css'

/** What this is, which versions run, and the licence notices of everything that ships. */
export const AboutDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const [info, setInfo] = useState<AppInfo>()
  const [notices, setNotices] = useState('')
  const toast = useToast()
  useEffect(() => {
    if (!open) return
    void desk.call('app.info', {}).then((answer) => answer.ok && setInfo(answer.value))
    void desk.call('notices.read', {}).then((answer) => answer.ok && setNotices(answer.value.text))
  }, [open])
  const reveal = async () => {
    const shown = await desk.call('report.reveal', {})
    if (shown.ok && !shown.value.shown) toast('No error has been noted on this computer.')
    if (!shown.ok) toast({ message: shown.error.message, tone: 'error' })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="About Gainsay"
      description="A case file for investigative journalists: what was said, held against what the record shows. It works without a network and sends nothing anywhere."
      size="large"
      dismissable
      footer={<Button onPress={() => void reveal()}>Show the error report</Button>}
    >
      {info && (
        <KeyValue
          items={[
            { label: 'Version', value: info.version },
            { label: 'Electron', value: info.electron },
            { label: 'Chromium', value: info.chromium },
            { label: 'Requests refused', value: `${info.blockedRequests} since start` },
          ]}
        />
      )}
      <h3 className={styles['heading']}>Licence notices of everything that ships</h3>
      <pre className={styles['notices']} tabIndex={0} aria-label="Licence notices">
        {notices}
      </pre>
    </Dialog>
  )
}
