import type { Contradiction } from '@shared/contradiction/contradiction'
import { ACCUSATION_WORDS } from '@shared/contradiction/labels'
import { isId } from '@shared/kernel/ids'
import { outcomeWords } from '@shared/response/labels'
import { FAIR_ATTEMPTS } from '@shared/response/standing'
import { responseWording } from '@shared/response/wording'
import { useRecord, useStore } from '@renderer/store/react'
import { KeyValue } from '@renderer/ui/KeyValue'
import { Pane } from '@renderer/ui/Pane'
import { RecordPicker, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { Button } from '@renderer/ui/Button'
import { useToast } from '@renderer/ui/Toasts'
import { nameAccused } from './actions'
import styles from './Contradiction.module.css'
import { SuggestedAside } from './suggested/SuggestedAside'
import { isSuggestedId } from './suggested/use-suggested'
import { type ReplyOf, useArgument } from './use-argument'
import { RestsOn } from './RestsOn'

type Props = {
  readonly id: string
  /** Begins a response of a party to this contradiction. */
  readonly onAsk: (party: string, contradiction: string) => void
}

/** What belongs to a contradiction: right of reply, and what it rests on. */
export const ContradictionAside = ({ id, onAsk }: Props) => {
  const contradiction = useRecord('contradiction', isId('contradiction', id) ? id : null)
  if (isSuggestedId(id)) return <SuggestedAside id={id} />
  return contradiction ? <Beside contradiction={contradiction} onAsk={onAsk} /> : null
}

const Beside = ({
  contradiction,
  onAsk,
}: { readonly contradiction: Contradiction } & Pick<Props, 'onAsk'>) => {
  const argument = useArgument(contradiction)
  const store = useStore()
  const toast = useToast()
  if (argument === undefined) return null
  const name = (id: string) => {
    if (!isId('entity', id)) return
    void nameAccused(store, contradiction, id).then(
      (done) => done.ok || toast({ message: done.error.message, tone: 'error' }),
    )
  }
  return (
    <Pane title="Right of reply">
      {argument.replies.length === 0 && argument.inWords.length === 0 && (
        <p className={styles['nothing']}>
          Nobody stands accused yet: no claim’s speaker, no consignor and no manufacturer is named.
        </p>
      )}
      {argument.replies.map((reply) => (
        <Reply
          key={reply.accused.entity}
          reply={reply}
          onAsk={() => onAsk(reply.accused.entity, contradiction.id)}
        />
      ))}
      {argument.inWords.map(({ words, as }) => (
        <section key={words} aria-label={words}>
          <SectionTitle level={3}>“{words}”</SectionTitle>
          <p className={styles['inWords']}>
            <Tag tone="clash">in words only</Tag> {as.map((one) => ACCUSATION_WORDS[one]).join(', ')}. Nothing
            can be put to them until an entity stands for them: link it in the claim or the record, or name it
            here.
          </p>
        </section>
      ))}
      <div className={styles['nameAccused']}>
        <RecordPicker
          noun="entity"
          label="Name another party it accuses"
          onPick={name}
          exclude={argument.replies.map(({ accused }) => accused.entity)}
        />
      </div>
      <SectionTitle level={3}>Rests on</SectionTitle>
      <RestsOn weight={argument.weight} />
    </Pane>
  )
}

const Reply = ({ reply, onAsk }: { readonly reply: ReplyOf; readonly onAsk: () => void }) => {
  const { open } = useRegistry()
  const [response] = reply.responses
  return (
    <section aria-label={reply.name}>
      <SectionTitle level={3}>{reply.name}</SectionTitle>
      {response === undefined ? (
        <p className={styles['ask']}>
          <Tag tone="clash">not asked</Tag>
          <Button size="small" onPress={onAsk}>
            Put it to them
          </Button>
        </p>
      ) : (
        <>
          <KeyValue
            items={[
              {
                label: 'Outcome',
                value: (
                  <Tag tone={response.outcome === 'not-asked' ? 'clash' : 'said'}>
                    {outcomeWords(response)}
                  </Tag>
                ),
              },
              { label: 'Attempts', value: `${response.attempts.length} of ${FAIR_ATTEMPTS}` },
              { label: 'Prints as', value: `“${responseWording(response, reply.name)}”` },
            ]}
          />
          <Button size="small" variant="quiet" onPress={() => open(response.id)}>
            Open the response
          </Button>
        </>
      )}
    </section>
  )
}
