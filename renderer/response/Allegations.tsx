import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { isId } from '@shared/kernel/ids'
import type { AccusationOf } from '@shared/response/desk'
import type { Response } from '@shared/response/response'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { RecordField } from '@renderer/ui/RecordField'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { TextArea } from '@renderer/ui/TextArea'
import { type Allegation, changeAllegation, putAllegation, putAllegations, removeAllegation } from './actions'
import { NotPutYet, toPut } from './NotPutYet'
import styles from './Response.module.css'
import { useResponseEdit } from './use-response-edit'

type Props = {
  readonly response: Response
  /** What the party stands accused of, put or not. */
  readonly accusations: readonly AccusationOf[]
}

/** What was put to the party, each allegation tied to the contradiction it comes from. */
export const Allegations = ({ response, accusations }: Props) => {
  const unput = accusations.filter(({ put }) => !put)
  const { store, say } = useResponseEdit(response.id)
  const [added, setAdded] = useState(false)
  const add = () => {
    setAdded(true)
    void say(putAllegation(store, response.id, '', null))
  }
  return (
    <section aria-labelledby="what-was-put">
      <SectionTitle
        level={2}
        id="what-was-put"
        actions={
          <Button size="small" icon={<Plus />} onPress={add}>
            Add an allegation
          </Button>
        }
      >
        What was put to them
      </SectionTitle>
      <NotPutYet
        accusations={unput}
        onPut={(list) => void say(putAllegations(store, response.id, list.map(toPut)))}
      />
      {response.allegations.length === 0 && unput.length === 0 && (
        <p className={styles['quiet']}>
          Nothing is put to them yet. Without an allegation that is tied to a contradiction, this response
          covers all of them.
        </p>
      )}
      <ul className={styles['items']}>
        {response.allegations.map((allegation, place, all) => (
          <Line
            key={allegation.id}
            allegation={allegation}
            place={place + 1}
            fresh={added && place === all.length - 1}
            onChange={(patch) => void say(changeAllegation(store, response.id, allegation.id, patch))}
            onRemove={() => void say(removeAllegation(store, response.id, allegation.id))}
          />
        ))}
      </ul>
    </section>
  )
}

type LineProps = {
  readonly allegation: Allegation
  readonly place: number
  /** Added just now: the words are written next. */
  readonly fresh: boolean
  readonly onChange: (patch: Partial<Omit<Allegation, 'id'>>) => void
  readonly onRemove: () => void
}

const Line = ({ allegation, place, fresh, onChange, onRemove }: LineProps) => {
  const { words, contradiction } = allegation
  return (
    <li className={styles['allegation']}>
      <SavedField value={words} onSave={(next) => onChange({ words: next.trim() })}>
        {({ onEnter: _enter, ...field }) => (
          <TextArea label={`Allegation ${place}`} rows={1} autoFocus={fresh} {...field} />
        )}
      </SavedField>
      <RecordField
        label={`Allegation ${place} comes from`}
        picker="contradiction"
        one
        value={contradiction === null ? [] : [{ noun: 'contradiction', id: contradiction }]}
        onAdd={(id) => isId('contradiction', id) && onChange({ contradiction: id })}
        onRemove={() => onChange({ contradiction: null })}
      />
      <IconButton label={`Remove allegation ${place}`} icon={<X />} onPress={onRemove} />
    </li>
  )
}
