import { CLIP_KIND_WORDS } from '@shared/excerpt/kinds'
import { hashInWords } from '@shared/excerpt/citation'
import { excerptWords, regionInWords } from '@shared/excerpt/words'
import { citeSource } from '@shared/source/citation'
import { useExcerptKinds } from '@renderer/record/use-excerpt-kinds'
import { useRecord, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Quote } from '@renderer/ui/Quote'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { restoreExcerpt } from './actions'
import { CardActions, FateOf, TranslationOf } from './ExcerptCard'
import { ExcerptForm } from './ExcerptForm'
import { useUses } from './use-uses'
import styles from './Excerpt.module.css'

/** One excerpt: its words and where they stand, what a person added, and what rests on it. */
export const ExcerptPage = ({ id }: { readonly id: string }) => {
  const store = useStore()
  const excerpt = useRecord('excerpt', id)
  const source = useRecord('source', excerpt?.source ?? null)
  const kind = useExcerptKinds().get(id) ?? 'clip'
  const { open } = useRegistry()
  if (excerpt === undefined || source === undefined) return null
  if (excerpt === null) return <EmptyState>This excerpt is not in the case.</EmptyState>
  const { start, end } = excerpt.position
  return (
    <div className={styles['page']}>
      {excerpt.trashed !== null && (
        <Banner
          tone="warn"
          actions={
            <Button size="small" onPress={() => void restoreExcerpt(store, excerpt.id)}>
              Take it out
            </Button>
          }
        >
          This excerpt is in the trash. What rests on it still does.
        </Banner>
      )}
      <header className={styles['head']}>
        <Tag tone={kind}>{CLIP_KIND_WORDS[kind]}</Tag>
        <h1 className={styles['words']}>
          {excerpt.quote.exact === '' ? (
            excerptWords(excerpt)
          ) : (
            <Quote size="large" {...(source !== null && source.language !== '' && { lang: source.language })}>
              {excerpt.quote.exact}
            </Quote>
          )}
        </h1>
        <TranslationOf excerpt={excerpt} />
        <p className={styles['cite']}>
          {source === null
            ? 'Its source is not in this case.'
            : `${citeSource(source)}; ${hashInWords(source)}`}{' '}
          · {excerpt.region === undefined ? `characters ${start}–${end}` : regionInWords(excerpt.region)}
        </p>
        <FateOf excerpt={excerpt} />
        <div className={styles['actions']}>
          <Button variant="primary" onPress={() => open(excerpt.id)}>
            Show in the source
          </Button>
          <CardActions excerpt={excerpt} source={source} />
        </div>
      </header>
      <div className={styles['columns']}>
        <section aria-label="About this excerpt">
          <ExcerptForm key={excerpt.id} excerpt={excerpt} level={2} />
        </section>
        <UsedBy id={excerpt.id} />
      </div>
    </div>
  )
}

/** The records that rest on the excerpt, each with its card. */
const UsedBy = ({ id }: { readonly id: string }) => {
  const uses = useUses(id)
  if (uses === undefined) return null
  return (
    <section aria-label="Used by">
      <SectionTitle count={uses.length}>Used by</SectionTitle>
      {uses.length === 0 ? (
        <p className={styles['cite']}>
          Nothing rests on it yet. Select the words in the source to make a claim, a shipment or a figure of
          them.
        </p>
      ) : (
        <ul className={styles['cards']}>
          {uses.map((use) => (
            <li key={use.id}>
              <RecordCard noun={use.noun} id={use.id} compact />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
