import { memo } from 'react'
import type { ReactNode } from 'react'
import type { Segment } from '@shared/excerpt/highlight'
import { type ClipKind, strongestKind } from '@shared/excerpt/kinds'
import { assertNever } from '@shared/kernel/result'
import type { Aside } from '@shared/source/overlay'
import type { TextBlock } from '@shared/source/rendition'
import { cx } from '@renderer/ui/class-names'
import { cellEnds, type Link, type Run, runsOf, sameAside } from './reader-blocks'
import styles from './Reader.module.css'

const MARK_WORDS: Readonly<Record<ClipKind, string>> = {
  clip: 'excerpt',
  said: 'excerpt, what was said',
  rec: 'excerpt, what the record shows',
}

type RunProps = {
  readonly run: Run
  readonly text: string
  readonly kinds: ReadonlyMap<string, ClipKind>
  readonly entities: ReadonlySet<string>
}

/*
 * Marks are elements, not custom highlights: a screen reader learns of a <mark> and of what it is, it can be clicked,
 * and it holds in forced colours. Custom highlights, which change no element, serve for what passes: found words.
 */
const RunView = (props: RunProps) => {
  const { aside } = props.run
  if (aside === null) return <PlainRun {...props} />
  const why = aside === '' ? 'Set aside' : `Set aside: ${aside}`
  return (
    <span role="group" aria-label={why} className={styles['aside']} title={why}>
      <PlainRun {...props} />
    </span>
  )
}

const PlainRun = ({ run, text, kinds, entities }: RunProps) => {
  const words = text.slice(run.start, run.end)
  const content =
    run.url === '' ? (
      words
    ) : (
      <span className={styles['link']} data-url={run.url} title={run.url}>
        {words}
      </span>
    )
  if (run.ids.length === 0) return content
  const kind = strongestKind(run.ids, kinds)
  const entity = run.ids.some((id) => entities.has(id))
  const several = run.ids.length === 1 ? '' : ` and ${run.ids.length - 1} more`
  return (
    <mark
      className={cx(
        styles['mark'],
        styles[kind],
        entity && styles['entity'],
        run.ids.length > 1 && styles['several'],
      )}
      data-excerpts={run.ids.join(' ')}
      aria-description={`${MARK_WORDS[kind]}${several}${entity ? ', names an entity' : ''}`}
    >
      {content}
    </mark>
  )
}

export type ReaderBlockProps = {
  readonly block: TextBlock
  readonly text: string
  readonly segments: readonly Segment[]
  readonly links: readonly Link[]
  /** What is set aside of it. */
  readonly aside: readonly Aside[]
  readonly kinds: ReadonlyMap<string, ClipKind>
  readonly entities: ReadonlySet<string>
}

/** One block of the text. Its text content is exactly its stretch of the text; the offsets rest on that. */
export const ReaderBlock = memo(
  ({ block, text, segments, links, aside, kinds, entities }: ReaderBlockProps) => {
    const ends = cellEnds(text, block)
    const runs = runsOf(block, segments, links, aside, ends)
    const view = (run: Run) => (
      <RunView key={run.start} run={run} text={text} kinds={kinds} entities={entities} />
    )
    const starts = [block.start, ...ends]
    const content =
      ends.length === 0 && block.kind !== 'row'
        ? runs.map(view)
        : starts.map((start, index) => (
            <span key={start} role="cell" className={styles['cell']}>
              {runs
                .filter((run) => run.start >= start && run.start < (starts[index + 1] ?? block.end))
                .map(view)}
            </span>
          ))
    return (
      <Shell block={block} text={text}>
        {content}
      </Shell>
    )
  },
  // A block changes only where its own marks do; a clip elsewhere leaves its elements, and the selection in it, alone.
  (before, after) =>
    before.text === after.text &&
    before.block === after.block &&
    before.links === after.links &&
    before.segments.length === 0 &&
    after.segments.length === 0 &&
    sameAside(before.aside, after.aside),
)

/** Text that brings its own sign for an item, as Markdown does, gets no second one. */
const OWN_SIGN = /^\s*(?:[-*+•]|\d{1,9}[.)])\s/

const Shell = ({
  block,
  text,
  children,
}: {
  readonly block: TextBlock
  readonly text: string
  readonly children: ReactNode
}) => {
  const common = { 'data-start': block.start, dir: 'auto' as const }
  switch (block.kind) {
    case 'heading': {
      // The title of the source is the first heading of the page.
      const Heading = `h${Math.min(6, block.level + 1) as 2 | 3 | 4 | 5 | 6}` as const
      return (
        <Heading className={cx(styles['heading'], styles[`level${Math.min(4, block.level)}`])} {...common}>
          {children}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p className={styles['paragraph']} {...common}>
          {children}
        </p>
      )
    case 'item': {
      const own = OWN_SIGN.test(text.slice(block.start, block.start + 24))
      const depth = styles[`depth${Math.min(4, Math.max(1, block.level))}`]
      return (
        <div role="listitem" className={cx(styles['item'], !own && styles['sign'], depth)} {...common}>
          {children}
        </div>
      )
    }
    case 'quote':
      return (
        <blockquote className={styles['quote']} {...common}>
          {children}
        </blockquote>
      )
    case 'pre':
      return (
        <pre className={styles['pre']} {...common}>
          {children}
        </pre>
      )
    case 'caption':
      return (
        <p className={styles['caption']} {...common}>
          {children}
        </p>
      )
    case 'row':
      return (
        <div role="row" className={styles['row']} {...common}>
          {children}
        </div>
      )
    default:
      return assertNever(block.kind)
  }
}
