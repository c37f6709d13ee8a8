import { useMemo } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { originCountInWords, originsOf } from '@shared/source/attribution'
import { circleInWords, circlesIn } from '@shared/source/circular'
import type { Source } from '@shared/source/source'
import { useSaying } from '@renderer/record/use-saying'
import { useRecord, useRecords, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { linkVoice } from './actions'
import { ChainDrawing } from './ChainDrawing'
import { type FoundChain, ProposedChains } from './ProposedChains'
import { SameStory } from './SameStory'
import styles from './Origins.module.css'

export type OriginsTabProps = {
  readonly sourceId: string
  /** Chains that the text proposes; undefined while it is read. */
  readonly proposed: readonly FoundChain[] | undefined
  /** Shows words of this source in its text. */
  readonly onShow: (range: { readonly start: number; readonly end: number }) => void
  /** Shows this source and another one side by side. */
  readonly onCompare: (other: string) => void
}

/** On whose word a source rests, drawn as chains, and which other sources rest on the same. */
export const OriginsTab = ({ sourceId, ...props }: OriginsTabProps) => {
  const source = useRecord('source', sourceId)
  return source === undefined || source === null ? null : <Origins source={source} {...props} />
}

const Origins = ({
  source,
  proposed,
  onShow,
  onCompare,
}: Omit<OriginsTabProps, 'sourceId'> & { readonly source: Source }) => {
  const store = useStore()
  const say = useSaying()
  const { rows } = useRecords('source')
  const all = useMemo(() => originsOf(rows), [rows])
  const sharing = useMemo(
    () => all.filter(({ sources }) => sources.includes(source.id) && sources.length > 1),
    [all, source.id],
  )
  const circles = useMemo(
    () => circlesIn(rows).filter(({ sources }) => sources.includes(source.id)),
    [rows, source.id],
  )
  return (
    <div className={styles['origins']}>
      {circles.map((circle) => (
        <Banner key={circle.names.join('\n')} tone="warn" title="They cite each other">
          {circleInWords(circle)}. Neither confirms the other; look for whom both rest on.
        </Banner>
      ))}
      <SectionTitle level={3}>On whose word</SectionTitle>
      {source.attribution.length === 0 ? (
        <p className={styles['quiet']}>
          Nobody is cited, so it counts as{' '}
          {source.publisher.trim() === '' ? 'an origin of its own' : `${source.publisher}’s own word`}. Write
          a chain under Details, or take one that the text proposes.
        </p>
      ) : (
        source.attribution.map((chain) => (
          <ChainDrawing
            key={chain.id}
            chain={chain}
            onLink={(link, entity) => void say(linkVoice(store, source.id, link, entity))}
          />
        ))
      )}
      <ProposedChains source={source} proposed={proposed} onShow={onShow} />
      <SectionTitle level={3}>Rests on the same origin</SectionTitle>
      <p className={styles['quiet']}>
        This case: {countOf(rows.length, 'source', 'sources')}, {originCountInWords(rows, all)}.
      </p>
      {sharing.map(({ name, sources }) => (
        <section key={name} aria-label={`Sources that rest on ${name}`} className={styles['sharing']}>
          <p>
            {countOf(sources.length, 'source', 'sources')} rest on <strong>{name}</strong>
          </p>
          {sources
            .filter((id) => id !== source.id)
            .map((id) => (
              <RecordCard key={id} noun="source" id={id} compact />
            ))}
        </section>
      ))}
      {sharing.length === 0 && (
        <p className={styles['quiet']}>No other source rests on what this one rests on.</p>
      )}
      <SameStory source={source} onCompare={onCompare} />
    </div>
  )
}
