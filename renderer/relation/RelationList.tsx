import { useMemo, useState } from 'react'
import { dateShort } from '@shared/kernel/edtf-prose'
import { foldForSearch } from '@shared/kernel/text'
import { RELATION_SCHEMA_WORDS, relationSentence } from '@shared/relation/relation-words'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords } from '@renderer/store/react'
import { ListItem } from '@renderer/ui/ListItem'
import { ListPane } from '@renderer/ui/ListPane'

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
    <ListPane
      title="Relations"
      count={rows.length}
      items={items}
      idOf={({ relation }) => relation.id}
      selected={selected}
      onSelect={onSelect}
      onNew={onNew}
      find={{ label: 'Find a relation', placeholder: 'Name, kind, role', value: words, onChange: setWords }}
      findFrom={2}
      nothing="No relation has words like that."
      teach={{
        words: 'Who owns, directs or works for whom, when, and how you know.',
        action: 'New relation',
      }}
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
    />
  )
}
