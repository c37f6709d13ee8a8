import type { RecordChange } from '@shared/history/change'
import { differences, effectOf } from '@shared/history/describe'
import { NOUN_WORDS, recordTitle } from '@shared/history/record-title'
import type { State } from '@shared/history/state'
import { useLive, useRecord } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import styles from './History.module.css'
import { useNamed } from './use-named'

const TONES = { added: 'ok', changed: 'neutral', removed: 'clash' } as const

/** What a change did to one record, field by field, as before and after. */
export const ChangedRecord = ({ record }: { readonly record: RecordChange }) => {
  const { noun, id, before, after } = record
  const { open } = useRegistry()
  const now = useRecord(noun, id)
  const states = useLive((store) => readStates([before, after], store.history.states), [before, after], [])
  if (states === undefined) return null
  const [was, became] = states
  const shown = became ?? was
  const effect = effectOf(record)
  const isHere = now !== null && now !== undefined
  return (
    <section className={styles['record']}>
      <SectionTitle
        level={2}
        look="plain"
        actions={
          isHere && noun !== 'case' && noun !== 'rendition' ? (
            <Button size="small" variant="quiet" onPress={() => open(id)}>
              Open
            </Button>
          ) : undefined
        }
      >
        {shown ? recordTitle(noun, shown) : `a ${NOUN_WORDS[noun].one}`}{' '}
        <Tag tone={TONES[effect]}>{`${NOUN_WORDS[noun].one} ${effect}`}</Tag>
      </SectionTitle>
      {shown === null ? (
        <p className={styles['quiet']}>What it said is withheld in this copy of the case.</p>
      ) : (
        <Differences was={was} became={became} />
      )}
    </section>
  )
}

const Differences = ({ was, became }: { readonly was: State | null; readonly became: State | null }) => {
  const found = differences(was, became)
  const named = useNamed(found.flatMap(({ before, after }) => [before, after]))
  if (found.length === 0) return <p className={styles['quiet']}>Nothing that shows.</p>
  return (
    <table className={styles['differences']}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td dir="auto">{before === '' ? <Nothing /> : <del>{named(before)}</del>}</td>
            <td dir="auto">{after === '' ? <Nothing /> : <ins>{named(after)}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Nothing = () => <span className={styles['quiet']}>nothing</span>

type ReadStates = (digests: readonly string[]) => Promise<({ readonly state: State } | undefined)[]>

/** The states behind two digests; null where there is none, or none that is kept here. */
async function readStates(
  [before, after]: readonly [string | null, string | null],
  read: ReadStates,
): Promise<readonly [State | null, State | null]> {
  const digests = [before, after].filter((digest) => digest !== null)
  const entries = await read(digests)
  const stateOf = (digest: string | null) =>
    digest === null ? null : (entries[digests.indexOf(digest)]?.state ?? null)
  return [stateOf(before), stateOf(after)]
}
