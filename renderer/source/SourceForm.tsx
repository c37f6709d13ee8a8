import { useMemo } from 'react'
import { readDate } from '@shared/entity/date-reading'
import { parseEdtf } from '@shared/kernel/edtf'
import { languageName } from '@shared/kernel/languages'
import { chainInWords, chainsAsTyped, parseChains } from '@shared/source/attribution'
import { RELIABILITIES, REVIEW_STATES, type Source, SOURCE_KINDS } from '@shared/source/source'
import { KIND_WORDS, RELIABILITY_WORDS, REVIEW_WORDS } from '@shared/source/words'
import { ProtectionField } from '@renderer/record/ProtectionField'
import { useRecords, useStore } from '@renderer/store/react'
import { DateText } from '@renderer/ui/DateText'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { TokenInput } from '@renderer/ui/TokenInput'
import { ChainField } from './ChainField'
import { useSourceEdit } from './use-edit'
import styles from './SourceAside.module.css'

/** Everything that is known about a source beside its snapshot. Each field is saved when it is left. */
export const SourceForm = ({ source }: { readonly source: Source }) => {
  const store = useStore()
  const edit = useSourceEdit(source.id)
  const { rows } = useRecords('source')
  const known = useMemo(() => knownWords(rows), [rows])
  const line = (
    label: string,
    value: string,
    onSave: (value: string) => void,
    more: { placeholder?: string; hint?: string } = {},
  ) => (
    <SavedField value={value} onSave={(text) => onSave(text.trim())}>
      {(field) => <TextField label={label} {...more} {...field} />}
    </SavedField>
  )
  const { published } = source
  return (
    <div className={styles['form']}>
      {line('Title', source.title, (title) => edit({ title }))}
      <Select
        label="Kind"
        value={source.kind}
        onChange={(kind) => edit({ kind })}
        options={SOURCE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
      />
      {line('Publisher', source.publisher, (publisher) => edit({ publisher }))}
      <TokenInput
        label="Authors"
        value={source.authors}
        onChange={(authors) => edit({ authors: [...authors] })}
        suggestions={known.authors}
      />
      <SectionTitle level={3}>When</SectionTitle>
      <SavedField
        value={published.edtf}
        onSave={(text) =>
          saveDate(text, (edtf) => edit((now) => ({ published: { ...now.published, edtf } })))
        }
      >
        {(field) => <DateText label="Published" read={readDate} {...field} />}
      </SavedField>
      {published.words !== '' && <p className={styles['quiet']}>In its own words: “{published.words}”</p>}
      <div className={styles['pair']}>
        {line('Time', published.time, (time) => edit((now) => ({ published: { ...now.published, time } })), {
          placeholder: '10:11',
        })}
        {line('Zone', published.zone, (zone) => edit((now) => ({ published: { ...now.published, zone } })), {
          placeholder: '+02:00',
        })}
      </div>
      <SavedField
        value={source.accessed.edtf}
        onSave={(text) => saveDate(text, (edtf) => edit((now) => ({ accessed: { ...now.accessed, edtf } })))}
      >
        {(field) => <DateText label="Accessed" read={readDate} {...field} />}
      </SavedField>
      <SectionTitle level={3}>Where</SectionTitle>
      {line('Address', source.url, (url) => edit({ url }), { placeholder: 'https://' })}
      {line('Archived at', source.archiveUrl, (archiveUrl) => edit({ archiveUrl }), {
        placeholder: 'https://',
      })}
      {line('Language', source.language, (language) => edit({ language }), {
        placeholder: 'en, uk, zh',
        hint: source.language === '' ? 'As a code: en, uk, zh' : languageName(source.language),
      })}
      <SectionTitle level={3}>On whose word</SectionTitle>
      <SavedField
        value={chainsAsTyped(source.attribution)}
        onSave={(text) =>
          edit({ attribution: parseChains(text, source.attribution, () => store.newItemId()) })
        }
      >
        {(field) => <ChainField {...field} names={known.names} />}
      </SavedField>
      {source.attribution.map((chain) => (
        <p key={chain.id} className={styles['quiet']}>
          {chainInWords(chain)}
        </p>
      ))}
      <Select
        label="Reliability of the source"
        value={source.reliability}
        onChange={(reliability) => edit({ reliability })}
        options={RELIABILITIES.map((value) => ({ value, label: `${value} · ${RELIABILITY_WORDS[value]}` }))}
      />
      <SectionTitle level={3}>Your work on it</SectionTitle>
      <ProtectionField noun="source" id={source.id} protection={source.protection} />
      <TokenInput
        label="Tags"
        value={source.tags}
        onChange={(tags) => edit({ tags: [...tags] })}
        suggestions={known.tags}
      />
      <Select
        label="Review"
        value={source.review.state}
        onChange={(state) => edit((now) => ({ review: { ...now.review, state } }))}
        options={REVIEW_STATES.map((value) => ({ value, label: REVIEW_WORDS[value] }))}
      />
      {line('Reviewed by', source.review.by, (by) => edit((now) => ({ review: { ...now.review, by } })))}
      <SavedField value={source.comment} onSave={(comment) => edit({ comment })}>
        {(field) => <TextArea label="Comment" rows={3} {...field} />}
      </SavedField>
    </div>
  )
}

/** A date that cannot be read stays in the field, where it says what is wrong, and is not saved. */
const saveDate = (text: string, save: (edtf: string) => void): void => {
  const edtf = text.trim()
  if (edtf === '' || parseEdtf(edtf).ok) save(edtf)
}

const unique = (words: readonly string[]): string[] =>
  [...new Set(words.filter((word) => word !== ''))].toSorted()

/** Words that other sources use, offered while typing. */
const knownWords = (sources: readonly Source[]) => ({
  authors: unique(sources.flatMap(({ authors }) => authors)),
  tags: unique(sources.flatMap(({ tags }) => tags)),
  names: unique([
    ...sources.map(({ publisher }) => publisher),
    ...sources.flatMap(({ attribution }) => attribution.flatMap(({ links }) => links.map(({ who }) => who))),
  ]),
})
