import { useMemo } from 'react'
import { chainInWords, chainsAsTyped, parseChains } from '@shared/source/attribution'
import { RELIABILITIES, REVIEW_STATES, type Source } from '@shared/source/source'
import { RELIABILITY_WORDS, REVIEW_WORDS } from '@shared/source/words'
import { ProtectionField } from '@renderer/record/ProtectionField'
import { useRecords, useStore } from '@renderer/store/react'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { TokenInput } from '@renderer/ui/TokenInput'
import { ChainField } from './ChainField'
import { LineField } from '@renderer/source/metadata/LineField'
import { useDocumentFindings } from '@renderer/source/metadata/use-document-findings'
import { WhatFields } from '@renderer/source/metadata/WhatFields'
import { WhenFields } from '@renderer/source/metadata/WhenFields'
import { WhereFields } from '@renderer/source/metadata/WhereFields'
import { useSourceEdit } from './use-edit'
import styles from './SourceAside.module.css'

/** Everything that is known about a source beside its snapshot, with where the document says it. Each field is saved when it is left. */
export const SourceForm = ({ source }: { readonly source: Source }) => {
  const store = useStore()
  const edit = useSourceEdit(source.id)
  const { rows } = useRecords('source')
  const found = useDocumentFindings(source)
  const known = useMemo(() => knownWords(rows), [rows])
  return (
    <div className={styles['form']}>
      <WhatFields source={source} found={found} edit={edit} knownAuthors={known.authors} />
      <WhenFields source={source} found={found} edit={edit} />
      <WhereFields source={source} found={found} edit={edit} sources={rows} />
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
      <LineField
        label="Reviewed by"
        value={source.review.by}
        onSave={(by) => edit((now) => ({ review: { ...now.review, by } }))}
      />
      <SavedField value={source.comment} onSave={(comment) => edit({ comment })}>
        {(field) => <TextArea label="Comment" rows={3} {...field} />}
      </SavedField>
    </div>
  )
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
