import type { ReactNode } from 'react'
import type { BeforeExport } from '@shared/dossier/before-export'
import type { Dossier } from '@shared/dossier/dossier'
import { countOf } from '@shared/kernel/number-prose'
import { nounOfId } from '@shared/schema/registry'
import { paperNow } from '@renderer/desk/paper'
import { useLive, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { UnansweredList } from './UnansweredList'
import styles from './Dossier.module.css'
import { type Format, readBeforeExport, showInFolder, writeDossier } from './export-dossier'

/** As many records of a finding as are named; records are for the desk from the start, so there may be hundreds. */
const NAMED = 12

type Props = { readonly dossier: Dossier; readonly format: Format; readonly onClose: () => void }

/** What should be seen before a dossier is written: what it holds that is protected, and what it still lacks. */
export const BeforeExportDialog = ({ dossier, format, onClose }: Props) => {
  const store = useStore()
  const toast = useToast()
  const checked = useLive((open) => readBeforeExport(open, dossier.id), [dossier.id])
  const write = useAsyncAction(async () => {
    const written = await writeDossier(store, dossier.id, format, await paperNow())
    if (!written.ok) throw new Error(written.error.message)
    if (written.value === null) return
    const { fileName, token } = written.value
    const show = async () => {
      const shown = await showInFolder(token)
      if (!shown.ok) toast({ message: shown.error.message, tone: 'error' })
    }
    toast({ message: `Written: ${fileName}`, action: { label: 'Show in folder', run: () => void show() } })
    onClose()
  })
  const ready = checked?.ok === true
  return (
    <Dialog
      open
      onClose={onClose}
      title={format === 'pdf' ? 'Write the dossier as PDF' : 'Write the dossier as Markdown'}
      description="It is for the desk, which every page says."
      onSubmit={() => void write.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {/* A button cannot take the focus before it is ready; a new one does. */}
          <Button
            key={ready ? 'ready' : 'reading'}
            type="submit"
            variant="primary"
            disabled={!ready || write.pending}
            autoFocus
          >
            {write.pending ? 'Writing…' : 'Choose a file and write'}
          </Button>
        </>
      }
    >
      {checked?.ok === false && <Banner tone="error">{checked.error.message}</Banner>}
      {ready && <Findings before={checked.value.before} onLeave={onClose} />}
    </Dialog>
  )
}

const Findings = ({ before, onLeave }: { readonly before: BeforeExport; readonly onLeave: () => void }) => {
  const printed = before.protected.filter((record) => record.printed)
  const left = before.protected.filter((record) => !record.printed)
  const { unanswered, unnamed, trashed, withoutOrigin, named } = before
  const clear = [before.protected, unanswered, unnamed, trashed, withoutOrigin, named].every(
    (list) => list.length === 0,
  )
  if (clear) {
    return (
      <p>
        It holds nothing protected; everybody it accuses has answered; nothing it cites lies in the trash;
        every contradiction rests on an origin.
      </p>
    )
  }
  return (
    <div className={styles['findings']}>
      <UnansweredList unanswered={before.unanswered} onLeave={onLeave} />
      <Finding
        ids={[...new Set(unnamed.map(({ contradiction }) => contradiction))]}
        title={`${countOf(unnamed.length, 'party is', 'parties are')} accused in words only`}
        says={`${unnamed.map(({ words }) => `“${words}”`).join(', ')}: no entity stands for them, so the dossier says that nothing is recorded of whether they were asked.`}
        onLeave={onLeave}
      />
      <Finding
        ids={before.named}
        title={`${countOf(before.named.length, 'secret record is', 'secret records are')} still named or quoted in it`}
        says="The record itself is left out, but its name or its words stand in what was written about it: a title, a claim, a note. Change those words first."
        onLeave={onLeave}
      />
      <Finding
        ids={printed.map(({ id }) => id)}
        title={`${countOf(printed.length, 'protected record goes', 'protected records go')} out with it`}
        says="They are marked for the lawyer or the desk. Give the file to nobody else."
        onLeave={onLeave}
      />
      <Finding
        ids={left.map(({ id }) => id)}
        title={`${countOf(left.length, 'secret record is', 'secret records are')} left out`}
        says="The dossier says how many were left out, not what they are."
        onLeave={onLeave}
      />
      <Finding
        ids={before.trashed}
        title={`${countOf(before.trashed.length, 'record that it cites lies', 'records that it cites lie')} in the trash`}
        says="Their words are not printed."
        onLeave={onLeave}
      />
      <Finding
        ids={before.withoutOrigin}
        title={`${countOf(before.withoutOrigin.length, 'contradiction rests', 'contradictions rest')} on no origin`}
        says="No evidence is cited on either side."
        onLeave={onLeave}
      />
    </div>
  )
}

type FindingProps = {
  readonly ids: readonly string[]
  readonly title: string
  readonly says: string
  readonly onLeave: () => void
}

const Finding = ({ ids, title, says, onLeave }: FindingProps): ReactNode => {
  const { open } = useRegistry()
  if (ids.length === 0) return null
  const show = (id: string) => {
    onLeave()
    open(id)
  }
  return (
    <section>
      <SectionTitle level={3} look="plain">
        {title}
      </SectionTitle>
      <p className={styles['says']}>{says}</p>
      <ul className={styles['records']}>
        {ids.slice(0, NAMED).map((id) => (
          <li key={id}>
            <RecordCard noun={nounOfId(id) ?? ''} id={id} compact onOpen={() => show(id)} />
          </li>
        ))}
      </ul>
      {ids.length > NAMED && (
        <p className={styles['says']}>and {countOf(ids.length - NAMED, 'more', 'more')}.</p>
      )}
    </section>
  )
}
