import { isId } from '@shared/kernel/ids'
import { languageName } from '@shared/kernel/languages'
import { laterVersions, type Versioned } from '@shared/source/versions'
import { RecordField } from '@renderer/ui/RecordField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { LineField } from './LineField'
import { lineReadings } from './readings'
import type { DetailProps } from './WhatFields'

/** Where the document stands, in which language, and which earlier version it takes the place of. */
export const WhereFields = ({
  source,
  found,
  edit,
  sources,
}: DetailProps & { readonly sources: readonly Versioned[] }) => {
  const { supersedes, partOf } = source
  return (
    <>
      <SectionTitle level={3}>Where</SectionTitle>
      <LineField
        label="Address"
        value={source.url}
        onSave={(url) => edit({ url })}
        placeholder="https://"
        readings={lineReadings(found, 'url', source.url)}
      />
      <LineField
        label="Archived at"
        value={source.archiveUrl}
        onSave={(archiveUrl) => edit({ archiveUrl })}
        placeholder="https://"
      />
      <LineField
        label="Language"
        value={source.language}
        onSave={(language) => edit({ language })}
        placeholder="en, uk, zh"
        hint={source.language === '' ? 'As a code: en, uk, zh' : languageName(source.language)}
        readings={lineReadings(found, 'language', source.language)}
      />
      <RecordField
        label="Later version of"
        picker="source"
        one
        value={supersedes === null ? [] : [{ noun: 'source', id: supersedes }]}
        // What comes after this one cannot come before it, too; what it was taken out of is no version of it.
        exclude={[
          source.id,
          ...laterVersions(sources, source.id).map(({ id }) => id),
          ...(partOf === undefined ? [] : [partOf.source]),
        ]}
        onAdd={(id) => {
          if (isId('source', id)) edit({ supersedes: id })
        }}
        onRemove={() => edit({ supersedes: null })}
        hint="An earlier capture of the same document. Its excerpts are then looked for in this text."
      />
    </>
  )
}
