import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { dateShort } from '@shared/kernel/edtf-prose'
import { foldForSearch } from '@shared/kernel/text'
import { RELATION_SCHEMA_WORDS, relationSentence } from '@shared/relation/relation-words'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { TextField } from '@renderer/ui/TextField'
import { VirtualList } from '@renderer/ui/VirtualList'
import styles from './relation.module.css'

export type RelationListProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

/** The relations of the case, each as a sentence. */
export const RelationList = ({ selected, onSelect, onNew }: RelationListProps) => {
  const { rows } = useRecords('relation')
  const { nameOf } = useDirectory()
  const [words, setWords] = useState('')
  const items = useMemo(() => {
    const wanted = foldForSearch(words).split(/\s+/)
    return rows
      .map((relation) => {
        const sentence = relationSentence(relation, nameOf)
        const kind = RELATION_SCHEMA_WORDS[relation.schema]
        return { relation, sentence, kind, text: foldForSearch(`${sentence} ${kind} ${relation.comment}`) }
      })
      .filter(({ text }) => wanted.every((word) => text.includes(word)))
      .toSorted((a, b) => (a.text < b.text ? -1 : 1))
  }, [rows, nameOf, words])
  return (
    <Pane
      title="Relations"
      count={rows.length}
      body="fill"
      actions={
        <Button size="small" icon={<Plus />} onPress={onNew}>
          New
        </Button>
      }
      {...(rows.length > 1 && {
        tools: (
          <div className={styles['tools']}>
            <TextField
              label="Find a relation"
              hideLabel
              type="search"
              placeholder="Name, kind, role"
              value={words}
              onChange={setWords}
            />
          </div>
        ),
      })}
    >
      <VirtualList
        label="Relations"
        items={items}
        idOf={({ relation }) => relation.id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        onOpen={onSelect}
        render={({ relation, sentence, kind }) => (
          <ListItem
            title={sentence}
            lines={[
              [kind, dateShort(relation.period.edtf, 'en') || relation.period.words]
                .filter((part) => part !== '')
                .join(' · '),
            ]}
          />
        )}
        empty={
          rows.length > 0 ? (
            <EmptyState>No relation has words like that.</EmptyState>
          ) : (
            <EmptyState action={<Button onPress={onNew}>New relation</Button>}>
              Who owns, directs or works for whom, when, and how you know.
            </EmptyState>
          )
        }
      />
    </Pane>
  )
}
