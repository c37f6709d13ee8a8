import { NOUN_WORDS } from '@shared/history/record-title'
import { useLive } from '@renderer/store/react'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from './record.module.css'

type Props = {
  readonly id: string
  /** What is said where nothing refers to it. */
  readonly none: string
}

/** The records that refer to one, each under the word for what it is. */
export const UsedBy = ({ id, none }: Props) => {
  const using = useLive((store) => store.references(id), [id]) ?? []
  return (
    <>
      <SectionTitle level={3} count={using.length}>
        Used by
      </SectionTitle>
      {using.length === 0 && <p className={styles['quiet']}>{none}</p>}
      {using.map(({ noun, id: user, record }) => (
        <div key={user}>
          <div className={styles['quiet']}>
            {record !== null && 'supersedes' in record && record.supersedes === id
              ? 'superseded by'
              : NOUN_WORDS[noun].one}
          </div>
          <RecordCard noun={noun} id={user} />
        </div>
      ))}
    </>
  )
}
