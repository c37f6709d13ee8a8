import { useId, useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import type { Response } from '@shared/response/response'
import { draftLetter, type HeldBack } from '@shared/response/letter'
import { letterText } from '@shared/response/letter-files'
import { useLive, useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { TextArea } from '@renderer/ui/TextArea'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { letterAttempt, logAttempt } from './actions'
import { today } from './dates'
import { type LetterFormat, readLetterCase, type WrittenLetter, writeLetter } from './letter-file'
import styles from './Response.module.css'

type Signing = { readonly signedBy: string; readonly answerTo: string }

/** How the last letter of a case was signed, while it is open: it is the journalist's own and no record of the case. */
const signings = new WeakMap<Store, Signing>()

type Props = {
  readonly response: Response
  /** How many contradictions accuse the party that are not put to it. */
  readonly unput: number
  readonly onClose: () => void
}

/** The letter that puts the allegations to a party, shown as it goes out, and written to a file. Nothing is sent. */
export const LetterDialog = ({ response, unput, onClose }: Props) => {
  const store = useStore()
  const toast = useToast()
  const shown = useId()
  const [signing, setSigning] = useState<Signing>(
    () => signings.get(store) ?? { signedBy: response.attempts.at(-1)?.by ?? '', answerTo: '' },
  )
  const read = useLive((open) => readLetterCase(open, response.party), [response.party])
  const day = today()
  const draft = read && draftLetter(response, read.party, read.records, { ...signing, today: day })
  const sign = (patch: Partial<Signing>) => {
    const next = { ...signing, ...patch }
    signings.set(store, next)
    setSigning(next)
  }
  const log = async (written: WrittenLetter) => {
    const [by = ''] = signing.signedBy.split('\n')
    const done = await logAttempt(store, response.id, letterAttempt(written, by, day))
    if (!done.ok) toast({ message: `${done.error.message} Nothing was changed.`, tone: 'error' })
  }
  const save = useAsyncAction(async (format: LetterFormat) => {
    if (draft?.ok !== true) return
    const written = await writeLetter(store, response.id, draft.value.letter, format)
    if (!written.ok) throw new Error(written.error.message)
    const letter = written.value
    if (letter === null) return
    toast({
      message: `Written: ${letter.fileName}. Once it is sent:`,
      action: { label: 'Log it as an attempt of today', run: () => void log(letter) },
    })
    onClose()
  })
  const ready = draft?.ok === true
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="A letter to them"
      description="Nothing is sent from here. The letter lists what is put to them, and names no source."
      onSubmit={() => ready && !save.pending && void save.run('pdf')}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button disabled={!ready || save.pending} onPress={() => void save.run('markdown')}>
            Save as Markdown
          </Button>
          <Button disabled={!ready || save.pending} onPress={() => void save.run('text')}>
            Save as text
          </Button>
          <Button type="submit" variant="primary" disabled={!ready || save.pending}>
            {save.pending ? 'Writing…' : 'Save as PDF'}
          </Button>
        </>
      }
    >
      <div className={styles['letter']}>
        <div className={styles['form']}>
          <TextArea
            label="Signed by"
            rows={2}
            autoFocus
            value={signing.signedBy}
            onChange={(signedBy) => sign({ signedBy })}
            placeholder="Your name, your desk"
          />
          <TextArea
            label="How they can answer"
            rows={2}
            value={signing.answerTo}
            onChange={(answerTo) => sign({ answerTo })}
            placeholder="An address, a number"
            hint="It is printed, and not kept in the case."
          />
          {response.deadline.edtf === '' && response.deadline.words === '' && (
            <Banner tone="warn">
              No deadline is set. The letter then asks for an answer as soon as they can give one.
            </Banner>
          )}
          {unput > 0 && (
            <Banner tone="warn">
              {countOf(unput, 'contradiction accuses', 'contradictions accuse')} them that{' '}
              {unput === 1 ? 'is' : 'are'} not put to them yet, and not in this letter.
            </Banner>
          )}
          {draft?.ok === false && <Banner tone="error">{draft.error.message}</Banner>}
          {ready && <Held heldBack={draft.value.heldBack} />}
        </div>
        <section aria-labelledby={shown}>
          <SectionTitle level={3} id={shown}>
            As it goes out
          </SectionTitle>
          {ready && (
            <div className={styles['sheet']} tabIndex={0} role="group" aria-labelledby={shown}>
              {letterText(draft.value.letter)}
            </div>
          )}
        </section>
      </div>
    </Dialog>
  )
}

/** What the letter leaves out, with the reason: the rest of it goes out as shown. */
const Held = ({ heldBack }: { readonly heldBack: readonly HeldBack[] }) =>
  heldBack.length === 0 ? null : (
    <Banner tone="warn" title="Left out of the letter">
      <ul className={styles['held']}>
        {heldBack.map(({ allegation, place, why }) => (
          <li key={allegation}>
            Allegation {place}: {why}.
          </li>
        ))}
      </ul>
      Word them anew without it, and they go out.
    </Banner>
  )
