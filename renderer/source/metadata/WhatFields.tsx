import type { Finding } from '@shared/source/finding'
import { type Source, SOURCE_KINDS } from '@shared/source/source'
import { KIND_WORDS } from '@shared/source/words'
import type { SourceEdit } from '@renderer/source/actions'
import { Select } from '@renderer/ui/Select'
import { TokenInput } from '@renderer/ui/TokenInput'
import { FoundLine } from './FoundLine'
import { LineField } from './LineField'
import { authorReadings, lineReadings } from './readings'
import styles from './Metadata.module.css'

export type DetailProps = {
  readonly source: Source
  /** What the document says of itself, judged on the day of capture. */
  readonly found: readonly Finding[]
  readonly edit: (edit: SourceEdit | ((now: Source) => SourceEdit)) => void
}

/** What the document is and who made it. */
export const WhatFields = ({
  source,
  found,
  edit,
  knownAuthors,
}: DetailProps & { readonly knownAuthors: readonly string[] }) => (
  <>
    <LineField
      label="Title"
      value={source.title}
      onSave={(title) => edit({ title })}
      readings={lineReadings(found, 'title', source.title)}
    />
    <Select
      label="Kind"
      value={source.kind}
      onChange={(kind) => edit({ kind })}
      options={SOURCE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
    />
    <LineField
      label="Publisher"
      value={source.publisher}
      onSave={(publisher) => edit({ publisher })}
      readings={lineReadings(found, 'publisher', source.publisher)}
    />
    <div className={styles['field']}>
      <TokenInput
        label="Authors"
        value={source.authors}
        onChange={(authors) => edit({ authors: [...authors] })}
        suggestions={knownAuthors}
      />
      <FoundLine
        of="Authors"
        readings={authorReadings(found, source.authors)}
        onUse={(authors) => edit({ authors: [...authors] })}
      />
    </div>
  </>
)
