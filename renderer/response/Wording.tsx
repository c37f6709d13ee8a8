import { useEffect, useRef, useState } from 'react'
import { collapseSpace } from '@shared/kernel/text'
import type { Response } from '@shared/response/response'
import { proposedWording } from '@shared/response/wording'
import { useRecord } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { TextArea } from '@renderer/ui/TextArea'
import { useToast } from '@renderer/ui/Toasts'
import { wordResponse } from './actions'
import styles from './Response.module.css'
import { useResponseEdit } from './use-response-edit'

type Props = { readonly response: Response; readonly name: string }

/** The sentence the dossier prints: the one that follows from the log, or a person's own. */
export const Wording = ({ response, name }: Props) => {
  const { store, say } = useResponseEdit(response.id)
  const answer = useRecord('excerpt', response.answer)
  const [writing, setWriting] = useState(false)
  const proposed = proposedWording(response, name, collapseSpace(answer?.quote.exact ?? ''))
  const own = response.wording !== ''
  const follow = () => void say(wordResponse(store, response.id, ''))
  useStale(response, follow)
  const save = (text: string) => {
    const wording = text.trim()
    // The proposed sentence is not kept, so that it goes on following the log.
    if (wording !== '' && wording !== proposed) void say(wordResponse(store, response.id, wording))
  }
  const goBack = () => {
    setWriting(false)
    if (own) follow()
  }
  return (
    <section aria-labelledby="wording">
      <SectionTitle
        level={2}
        id="wording"
        actions={
          own || writing ? (
            <Button size="small" onPress={goBack}>
              Use the proposed one
            </Button>
          ) : (
            <Button size="small" onPress={() => setWriting(true)}>
              Write it yourself
            </Button>
          )
        }
      >
        The sentence the dossier prints
      </SectionTitle>
      {own || writing ? (
        <>
          <SavedField value={own ? response.wording : proposed} onSave={save}>
            {({ onEnter: _enter, ...field }) => (
              <TextArea label="Your wording" hideLabel rows={2} face="serif" autoFocus={writing} {...field} />
            )}
          </SavedField>
          <p className={styles['quiet']}>Proposed from the log: {proposed}</p>
          {own && (
            <p className={styles['quiet']}>
              Yours is printed instead. It does not follow the log: you do that.
            </p>
          )}
        </>
      ) : (
        <>
          <p className={styles['sentence']}>{proposed}</p>
          <p className={styles['quiet']}>
            It follows the outcome, the attempts, the deadline and the answer.
          </p>
        </>
      )}
    </section>
  )
}

/** What a sentence about a response rests on, as one word that can be compared. */
const restsOn = ({ outcome, attempts, answer, deadline }: Response): string =>
  [outcome, answer ?? '', deadline.edtf, ...attempts.map(({ id, channel }) => `${id} ${channel}`)].join('\n')

/** Says when the log moves on under a sentence that somebody wrote: it may have been true when it was written. */
function useStale(response: Response, onFollow: () => void): void {
  const toast = useToast()
  const { wording } = response
  const log = restsOn(response)
  const latest = useRef(onFollow)
  const before = useRef({ log, wording })
  useEffect(() => {
    latest.current = onFollow
  })
  useEffect(() => {
    const last = before.current
    before.current = { log, wording }
    if (wording === '' || last.wording !== wording || last.log === log) return
    toast({
      message: `The log has changed. The dossier still prints your own sentence: “${wording}”`,
      action: { label: 'Use the proposed one', run: () => latest.current() },
    })
  }, [log, wording, toast])
}
