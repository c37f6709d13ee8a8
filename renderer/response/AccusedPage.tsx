import type { AccusationOf } from '@shared/response/desk'
import { nextStep, STANDING_WORDS } from '@shared/response/standing'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useKeys } from '@renderer/ui/use-keys'
import { beginWith } from './actions'
import { NotPutYet, toPut } from './NotPutYet'
import styles from './Response.module.css'
import type { NamedLine } from './use-desk'

/** A party that stands accused and to which nothing was put: what it is accused of, and the way to begin. */
export const AccusedPage = ({ line }: { readonly line: NamedLine }) => {
  const store = useStore()
  const toast = useToast()
  const { open } = useRegistry()
  const begin = useAsyncAction(async (accusations: readonly AccusationOf[]) => {
    const made = await beginWith(store, line.party, accusations.map(toPut))
    if (made.ok) open(made.value)
    else toast({ message: `${made.error.message} Nothing was changed.`, tone: 'error' })
  })
  useKeys([
    {
      id: 'response.begin',
      key: 'P',
      label: 'Put to a party what it stands accused of',
      group: 'Responses',
      run: () => void begin.run(line.accusations),
      when: () => !begin.pending,
    },
  ])
  return (
    <article className={styles['page']} aria-label={`Right of reply of ${line.name}`}>
      <header className={styles['accusedHead']}>
        <Tag tone="clash">{STANDING_WORDS.unasked}</Tag>
        <SectionTitle level={1} look="serif">
          {line.name}
        </SectionTitle>
        <RecordCard noun="entity" id={line.party} compact />
        <p className={styles['quiet']}>
          Nothing was put to them. {nextStep('unasked', 0)} Whatever is put to them can be worded anew.
        </p>
        <Button
          variant="primary"
          kbd="P"
          disabled={begin.pending}
          onPress={() => void begin.run(line.accusations)}
        >
          {line.accusations.length === 1 ? 'Put it to them' : `Put all ${line.accusations.length} to them`}
        </Button>
      </header>
      {line.accusations.length > 1 ? (
        <NotPutYet accusations={line.accusations} onPut={(list) => void begin.run(list)} />
      ) : (
        <ul className={styles['items']} aria-label="What they stand accused of">
          {line.accusations.map(({ contradiction }) => (
            <li key={contradiction}>
              <RecordCard noun="contradiction" id={contradiction} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
