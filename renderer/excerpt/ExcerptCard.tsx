import { Copy, Ellipsis, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { CLIP_KIND_WORDS } from '@shared/excerpt/kinds'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { excerptWords, regionInWords } from '@shared/excerpt/words'
import { NOUN_WORDS } from '@shared/history/record-title'
import { captionOf } from '@shared/search/caption'
import { publishedShort, titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { useExcerptKinds } from '@renderer/record/use-excerpt-kinds'
import { useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Card } from '@renderer/ui/Card'
import { Chip } from '@renderer/ui/Chip'
import { Dialog } from '@renderer/ui/Dialog'
import { IconButton } from '@renderer/ui/IconButton'
import { Menu } from '@renderer/ui/Menu'
import { Quote } from '@renderer/ui/Quote'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import type { Tone } from '@renderer/ui/tone'
import { useToast } from '@renderer/ui/Toasts'
import { copyWithCitation, trashExcerpt } from './actions'
import { ExcerptForm } from './ExcerptForm'
import { useFate } from './use-fates'
import { useUses } from './use-uses'
import styles from './Excerpt.module.css'

/** As much of a quote as a card shows. */
const SHOWN = 400

/** An excerpt in short: its words, where they stand, and what rests on them. */
export const ExcerptCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const excerpt = useRecord('excerpt', id)
  const source = useRecord('source', excerpt?.source ?? null)
  if (excerpt === undefined) return null
  if (compact) {
    const label = excerpt === null ? 'an excerpt that is not here' : captionOf('excerpt', excerpt).caption
    const shown = excerpt?.trashed ? `${label} (in the trash)` : label
    return <Chip label={shown} {...(excerpt !== null && { onOpen })} />
  }
  if (excerpt === null) return <Card>An excerpt that is not in this case.</Card>
  return <KnownCard excerpt={excerpt} source={source ?? null} onOpen={onOpen} />
}

type KnownProps = {
  readonly excerpt: Excerpt
  readonly source: Source | null
  readonly onOpen: (() => void) | undefined
}

const KnownCard = ({ excerpt, source, onOpen }: KnownProps) => {
  const kind = useExcerptKinds().get(excerpt.id) ?? 'clip'
  const about =
    source === null
      ? 'source not in this case'
      : [titleOf(source), publishedShort(source)].filter((part) => part !== '').join(' · ')
  const words = excerptWords(excerpt)
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : words
  return (
    <Card
      tone={kind}
      {...(onOpen !== undefined && { onOpen })}
      actions={<CardActions excerpt={excerpt} source={source} />}
    >
      {excerpt.quote.exact === '' ? (
        <CaptionOfRegion excerpt={excerpt} cite={about} />
      ) : (
        <Quote cite={about} {...(source !== null && source.language !== '' && { lang: source.language })}>
          {shown}
        </Quote>
      )}
      <TranslationOf excerpt={excerpt} />
      <UsedInWords excerpt={excerpt} kind={kind} />
      <FateOf excerpt={excerpt} />
      {excerpt.trashed !== null && <Tag tone="clash">in the trash</Tag>}
    </Card>
  )
}

/** What a clipped region shows, and where it lies. It is no quotation. */
const CaptionOfRegion = ({ excerpt, cite }: { readonly excerpt: Excerpt; readonly cite: string }) => (
  <div>
    <p className={styles['caption']}>{excerptWords(excerpt)}</p>
    <p className={styles['cite']}>
      {[excerpt.region === undefined ? '' : regionInWords(excerpt.region), cite]
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
  </div>
)

/** The words in another language under the words, with who put them there and how. */
export const TranslationOf = ({ excerpt }: { readonly excerpt: Pick<Excerpt, 'translation'> }) => {
  if (excerpt.translation === null) return null
  const { text, by, method } = excerpt.translation
  const how = [by === '' ? '' : `by ${by}`, method].filter((part) => part !== '').join(', ')
  return (
    <div className={styles['translated']}>
      <p className={styles['translation']} dir="auto">
        [{text}]
      </p>
      <p className={styles['cite']}>{how === '' ? 'translated; nobody said by whom' : `translated ${how}`}</p>
    </div>
  )
}

/** What became of the words in later versions of their source. */
export const FateOf = ({ excerpt }: { readonly excerpt: Excerpt }) => {
  const lines = useFate(excerpt)
  if (lines.length === 0) return null
  return (
    <ul className={styles['fate']} aria-label="In later versions">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** "Claim 1 · shipment 2": what rests on an excerpt, counted by noun. */
const UsedInWords = ({
  excerpt,
  kind,
}: {
  readonly excerpt: Excerpt
  readonly kind: 'clip' | 'said' | 'rec'
}) => {
  const uses = useUses(excerpt.id)
  const counts = new Map<string, number>()
  for (const { noun } of uses ?? []) {
    const { one, many } = NOUN_WORDS[noun]
    const before = counts.get(one) ?? counts.get(many) ?? 0
    counts.delete(one)
    counts.set(before === 0 ? one : many, before + 1)
  }
  const words = [...counts].map(([noun, count]) => `${count} ${noun}`)
  const tone: Tone = kind
  return (
    <div className={styles['uses']}>
      <Tag tone={tone}>{CLIP_KIND_WORDS[kind]}</Tag>
      {words.length > 0 && <span>in {words.join(', ')}</span>}
      {excerpt.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {excerpt.comment !== '' && <p className={styles['comment']}>{excerpt.comment}</p>}
    </div>
  )
}

/** Copies with the citation, opens the excerpt's own page, moves it to the trash. */
export const CardActions = ({
  excerpt,
  source,
}: {
  readonly excerpt: Excerpt
  readonly source: Source | null
}) => {
  const store = useStore()
  const toast = useToast()
  const [editing, setEditing] = useState(false)
  const copy = async (form: 'text' | 'markdown') => {
    if (source === null) return
    const done = await copyWithCitation(excerpt, source, form)
    toast(done.ok ? 'Copied with its citation.' : { message: done.error.message, tone: 'error' })
  }
  const trash = async () => {
    const done = await trashExcerpt(store, excerpt.id)
    if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    const change = done.value?.id
    if (change === undefined) return
    const undo = () => void store.undoChange(change)
    toast({ message: 'The excerpt is in the trash.', action: { label: 'Undo', run: undo } })
  }
  const none = source === null ? { disabled: 'Its source is not in this case' } : {}
  return (
    <>
      <IconButton
        label="Copy with citation"
        icon={<Copy />}
        disabled={source === null}
        onPress={() => void copy('text')}
      />
      <IconButton
        label="Comment, tags, translation, mentions"
        icon={<PencilLine />}
        onPress={() => setEditing(true)}
      />
      <Menu
        label="More for this excerpt"
        trigger={<IconButton label="More" icon={<Ellipsis />} />}
        items={[
          { id: 'markdown', label: 'Copy as Markdown', run: () => void copy('markdown'), ...none },
          'separator',
          { id: 'trash', label: 'Move to trash', danger: true, run: () => void trash() },
        ]}
      />
      <Dialog
        open={editing}
        onClose={() => setEditing(false)}
        title="About this excerpt"
        footer={
          <Button variant="primary" onPress={() => setEditing(false)}>
            Done
          </Button>
        }
      >
        {excerpt.quote.exact === '' ? <p>{excerptWords(excerpt)}</p> : <Quote>{excerpt.quote.exact}</Quote>}
        <ExcerptForm excerpt={excerpt} />
      </Dialog>
    </>
  )
}
