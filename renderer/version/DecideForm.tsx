import { useState } from 'react'
import { type CarryDraft, isGone, placeOfWords, regionStands, standsAt } from '@shared/excerpt/carry/decide'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Range } from '@shared/excerpt/make-excerpt'
import type { RenditionId, SourceId } from '@shared/kernel/ids'
import { collapseSpace, truncateMiddle } from '@shared/kernel/text'
import { Button } from '@renderer/ui/Button'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import styles from './Version.module.css'

type DecideFormProps = {
  readonly excerpt: Excerpt
  readonly to: { readonly version: SourceId; readonly rendition: RenditionId }
  readonly laterText: string
  /** Places that a person may mean. */
  readonly places: readonly Range[]
  readonly onCancel: () => void
  readonly onDecide: (draft: CarryDraft) => void
}

/** A decision that differs from the proposal: gone, or where the words stand, and why. */
export const DecideForm = ({ excerpt, to, laterText, places, onCancel, onDecide }: DecideFormProps) => {
  const region = excerpt.quote.exact === ''
  const [choice, setChoice] = useState(region ? 'region' : places.length > 0 ? 'place 0' : 'words')
  const [words, setWords] = useState('')
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<{ readonly words?: string; readonly why?: string }>({})
  const decide = () => {
    const reason = why.trim()
    if (reason === '') return setFault({ why: 'Say in a few words why: it is kept with the decision.' })
    if (choice === 'gone') return onDecide(isGone(excerpt, to, reason))
    if (choice === 'region') return onDecide(regionStands(excerpt, to, reason))
    if (choice === 'words') {
      const found = placeOfWords(laterText, words)
      if (!found.ok) return setFault({ words: found.error.message })
      return onDecide(standsAt(excerpt, to, laterText, found.value, reason))
    }
    const place = places[Number(choice.slice('place '.length))]
    if (place !== undefined) onDecide(standsAt(excerpt, to, laterText, place, reason))
  }
  return (
    <form
      className={styles['decide']}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        decide()
      }}
    >
      <RadioGroup
        label="What became of it"
        value={choice}
        onChange={setChoice}
        options={[
          ...(region ? [{ value: 'region', label: 'It still shows the same' }] : []),
          ...places.map((place, at) => ({ value: `place ${at}`, label: inContext(laterText, place) })),
          ...(region ? [] : [{ value: 'words', label: 'It stands in other words, which I copy here' }]),
          { value: 'gone', label: 'It is gone' },
        ]}
      />
      {choice === 'words' && (
        <TextArea
          label="The words in the later version"
          face="serif"
          rows={2}
          value={words}
          onChange={(next) => {
            setWords(next)
            setFault({})
          }}
          {...(fault.words !== undefined && { error: fault.words })}
        />
      )}
      <TextField
        label="Why"
        value={why}
        onChange={(next) => {
          setWhy(next)
          setFault({})
        }}
        {...(fault.why !== undefined && { error: fault.why })}
      />
      <div className={styles['actions']}>
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        <Button size="small" variant="primary" type="submit">
          Keep this decision
        </Button>
      </div>
    </form>
  )
}

const inContext = (text: string, { start, end }: Range): string => {
  const before = collapseSpace(text.slice(Math.max(0, start - 30), start))
  const after = collapseSpace(text.slice(end, end + 30))
  return `It stands here: …${before} “${truncateMiddle(collapseSpace(text.slice(start, end)), 160)}” ${after}…`
}
