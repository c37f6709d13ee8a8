import type { EntityDirectory } from '@shared/entity/directory'
import { placeCaption } from '@shared/entity/places'
import type { Place } from '@shared/kernel/fields'
import type { Mirror } from '@shared/shipment/mirror'
import type { MirrorLine } from '@shared/shipment/mirror-lines'
import { partiesWords } from '@shared/shipment/shipment-words'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './around.module.css'

const VERDICT_TAGS: Readonly<
  Record<MirrorLine['verdict'], { readonly words: string; readonly tone: 'ok' | 'clash' | 'neutral' }>
> = {
  agree: { words: 'agree', tone: 'ok' },
  differ: { words: 'differ', tone: 'clash' },
  'one-sided': { words: 'one side only', tone: 'neutral' },
  'not comparable': { words: 'not comparable', tone: 'neutral' },
}

/** Words and dates that two sides write are hardly ever alike; a difference there says little. */
const EXPECTED: ReadonlySet<MirrorLine['field']> = new Set(['goods', 'period'])

type Props = {
  readonly mirror: Mirror
  readonly nameOf: EntityDirectory['nameOf']
  readonly onClose: () => void
}

/** Two records of what may be one trade, side by side, with what may explain every gap. */
export const MirrorDialog = ({ mirror, nameOf, onClose }: Props) => {
  const { sent, received } = mirror
  const { open } = useRegistry()
  const place = (of: Place | null) => (of === null ? '' : placeCaption(of, nameOf))
  const show = (id: string) => {
    onClose()
    open(id)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      dismissable
      size="large"
      title="Sent and received, side by side"
      description="What one side says it sent, and the other says it got. That the two are one trade is a question; nothing is joined."
      footer={
        <Button variant="primary" onPress={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <p className={styles['why']}>
        Held against each other because {mirror.why.join('; ')}.
        {mirror.against.length > 0 && <> Against it: {mirror.against.join('; ')}.</>}
      </p>
      <div className={styles['scroll']} role="region" aria-label="Comparison" tabIndex={0}>
        <table className={styles['mirror']}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Sent</th>
              <th scope="col">Received</th>
              <th scope="col">Compared</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Record</th>
              <td>
                <RecordCard noun="shipment" id={sent.id} compact onOpen={() => show(sent.id)} />
              </td>
              <td>
                <RecordCard noun="shipment" id={received.id} compact onOpen={() => show(received.id)} />
              </td>
              <td className={styles['quiet']}>not compared</td>
            </tr>
            <Words
              field="Parties"
              sent={partiesWords(sent, nameOf)}
              received={partiesWords(received, nameOf)}
            />
            <Words
              field="Sent from"
              sent={place(sent.route.dispatchedFrom)}
              received={place(received.route.dispatchedFrom)}
            />
            <Words field="Origin" sent={place(sent.route.origin)} received={place(received.route.origin)} />
            <Words
              field="To"
              sent={place(sent.route.destination)}
              received={place(received.route.destination)}
            />
            {mirror.lines.map((line) => (
              <tr key={line.field}>
                <th scope="row">{line.label}</th>
                <td dir="auto">{line.sent || '—'}</td>
                <td dir="auto">{line.received || '—'}</td>
                <td>
                  <Tag tone={EXPECTED.has(line.field) ? 'neutral' : VERDICT_TAGS[line.verdict].tone}>
                    {VERDICT_TAGS[line.verdict].words}
                  </Tag>
                  {line.note !== '' && <p className={styles['note']}>{sentence(line.note)}</p>}
                </td>
              </tr>
            ))}
            <Words field="Basis" sent={sent.basis} received={received.basis} />
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}

const sentence = (words: string): string => {
  const first = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}

const Words = ({
  field,
  sent,
  received,
}: {
  readonly field: string
  readonly sent: string
  readonly received: string
}) =>
  sent === '' && received === '' ? null : (
    <tr>
      <th scope="row">{field}</th>
      <td dir="auto">{sent || '—'}</td>
      <td dir="auto">{received || '—'}</td>
      <td className={styles['quiet']}>not compared</td>
    </tr>
  )
