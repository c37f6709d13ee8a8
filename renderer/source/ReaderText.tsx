import { memo, useEffect, useMemo, useState } from 'react'
import type { Segment } from '@shared/excerpt/highlight'
import type { ClipKind } from '@shared/excerpt/kinds'
import type { Aside } from '@shared/source/overlay'
import { CHUNK, type Stretch, stretchesOf } from '@shared/source/reading-parts'
import type { Structure, TextBlock } from '@shared/source/rendition'
import { ReaderBlock } from './ReaderBlock'
import { type Link, sameAside, within } from './reader-blocks'
import { type Gap, gapInWords, type ReaderView } from './reader-view'
import styles from './Reader.module.css'

export type ReaderTextProps = {
  readonly text: string
  readonly structure: Structure
  /** What is drawn of the structure's blocks. */
  readonly view: ReaderView
  /** What is set aside, in order. */
  readonly aside: readonly Aside[]
  /** The blocks that are shown, as the structure counts them; a very long text is read in parts. */
  readonly part: Stretch
  readonly segments: readonly Segment[]
  readonly kinds: ReadonlyMap<string, ClipKind>
  readonly entities: ReadonlySet<string>
  /** The block that has to be in the document now, by its index in the structure: it is not waited for. */
  readonly wanted: number
}

/** Chunks drawn with the first screen, and at a time after it: few, so that no turn holds up the window. */
const FIRST = 4
const EACH = 4

/**
 * The text as blocks in chunks. The first chunks are drawn at once, the others while the window is idle; all of them
 * stay in the document, so that selection, find and screen readers reach the whole text, and `content-visibility`
 * spares what is out of sight. Chunks are cut where the structure says, whatever is drawn of it.
 */
export const ReaderText = memo((props: ReaderTextProps) => {
  const { text, structure, view, part, wanted, segments, kinds, entities } = props
  const chunks = useMemo(() => stretchesOf(structure.blocks, CHUNK, part.from, part.to), [structure, part])
  const [drawn, setDrawn] = useState({ chunks, count: FIRST })
  const ready = drawn.chunks === chunks ? drawn.count : FIRST
  const needed = chunks.findIndex(({ to }) => wanted < to) + 1
  const shown = Math.min(chunks.length, Math.max(ready, needed))
  useEffect(() => {
    if (shown >= chunks.length) return
    const handle = requestIdleCallback(() => setDrawn({ chunks, count: shown + EACH }), { timeout: 200 })
    return () => cancelIdleCallback(handle)
  }, [shown, chunks])
  return chunks.slice(0, shown).map((chunk) => {
    const start = structure.blocks[chunk.from]?.start ?? 0
    const range = { start, end: structure.blocks[chunk.to - 1]?.end ?? start }
    return (
      <Chunk
        key={start}
        start={start}
        text={text}
        structure={structure}
        blocks={within(view.blocks, range)}
        gaps={within(view.gaps, range).filter((gap) => gap.start >= start)}
        aside={within(props.aside, range)}
        segments={within(segments, range)}
        kinds={kinds}
        entities={entities}
      />
    )
  })
})

const NONE: readonly Segment[] = []
const NO_LINKS: readonly Link[] = []
const NO_ASIDE: readonly Aside[] = []

type ChunkProps = {
  readonly start: number
  readonly text: string
  readonly structure: Structure
  readonly blocks: readonly TextBlock[]
  readonly gaps: readonly Gap[]
  readonly aside: readonly Aside[]
  readonly segments: readonly Segment[]
  readonly kinds: ReadonlyMap<string, ClipKind>
  readonly entities: ReadonlySet<string>
}

/** A clip redraws the chunks it touches; without marks a chunk has no use for kinds and entities. */
const sameChunk = (before: ChunkProps, after: ChunkProps): boolean =>
  before.start === after.start &&
  before.text === after.text &&
  before.structure === after.structure &&
  sameItems(before.blocks, after.blocks) &&
  sameItems(before.gaps, after.gaps) &&
  sameAside(before.aside, after.aside) &&
  sameItems(before.segments, after.segments) &&
  (after.segments.length === 0 || (before.kinds === after.kinds && before.entities === after.entities))

const sameItems = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && before.every((item, index) => item === after[index])

const Chunk = memo(
  ({ start, text, structure, blocks, gaps, aside, segments, kinds, entities }: ChunkProps) => {
    if (blocks.length === 0 && gaps.length === 0) return null
    return (
      <div className={styles['chunk']} data-from={start}>
        {groups(blocks, gaps).map((group) => {
          if (group.of === 'gap')
            return <GapLine key={`gap-${group.gap.start}`} gap={group.gap} text={text} aside={aside} />
          const drawn = group.blocks.map((block) => {
            const [marks, links, out] = [
              within(segments, block),
              within(structure.links, block),
              within(aside, block),
            ]
            return (
              <ReaderBlock
                key={block.start}
                block={block}
                text={text}
                segments={marks.length === 0 ? NONE : marks}
                links={links.length === 0 ? NO_LINKS : links}
                aside={out.length === 0 ? NO_ASIDE : out}
                kinds={kinds}
                entities={entities}
              />
            )
          })
          const [first] = group.blocks
          if (group.of === null) return drawn
          return group.of === 'item' ? (
            <div key={`list-${first?.start}`} role="list">
              {drawn}
            </div>
          ) : (
            <div key={`table-${first?.start}`} role="table" aria-label="Table" className={styles['table']}>
              {drawn}
            </div>
          )
        })}
      </div>
    )
  },
  sameChunk,
)

type GapLineProps = { readonly gap: Gap; readonly text: string; readonly aside: readonly Aside[] }

/** Stands where something was left out. It is no part of the text: it cannot be selected. */
const GapLine = ({ gap, text, aside }: GapLineProps) => (
  <div className={styles['gap']}>
    <button type="button" className={styles['gapButton']} data-gap={gap.start}>
      {gapInWords(gap, text, aside)} · show
    </button>
  </div>
)

type Group =
  | { readonly of: 'item' | 'row' | null; readonly blocks: TextBlock[] }
  | { readonly of: 'gap'; readonly gap: Gap }

/** Items that follow each other are a list, rows a table; the other blocks, and what is left out, stand alone. */
function groups(blocks: readonly TextBlock[], gaps: readonly Gap[]): Group[] {
  const found: Group[] = []
  let next = 0
  const leaveOut = (before: number) => {
    for (let gap = gaps[next]; gap !== undefined && gap.start < before; gap = gaps[++next])
      found.push({ of: 'gap', gap })
  }
  for (const block of blocks) {
    leaveOut(block.start)
    const of = block.kind === 'item' || block.kind === 'row' ? block.kind : null
    const last = found.at(-1)
    if (of !== null && last?.of === of) last.blocks.push(block)
    else found.push({ of, blocks: [block] })
  }
  leaveOut(Number.POSITIVE_INFINITY)
  return found
}
