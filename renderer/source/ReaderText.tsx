import { memo, useEffect, useMemo, useState } from 'react'
import type { Segment } from '@shared/excerpt/highlight'
import type { ClipKind } from '@shared/excerpt/kinds'
import { CHUNK, type Stretch, stretchesOf } from '@shared/source/reading-parts'
import type { Structure, TextBlock } from '@shared/source/rendition'
import { ReaderBlock } from './ReaderBlock'
import { type Link, within } from './reader-blocks'
import styles from './Reader.module.css'

export type ReaderTextProps = {
  readonly text: string
  readonly structure: Structure
  /** The blocks that are shown; a very long text is read in parts. */
  readonly part: Stretch
  readonly segments: readonly Segment[]
  readonly kinds: ReadonlyMap<string, ClipKind>
  readonly entities: ReadonlySet<string>
  /** The block that has to be in the document now, by its index: it is not waited for. */
  readonly wanted: number
}

/** Chunks drawn with the first screen, and at a time after it. */
const FIRST = 4
const EACH = 16

/**
 * The text as blocks in chunks. The first chunks are drawn at once, the others while the window is idle; all of them
 * stay in the document, so that selection, find and screen readers reach the whole text, and `content-visibility`
 * spares what is out of sight.
 */
export const ReaderText = memo((props: ReaderTextProps) => {
  const { structure, part, wanted } = props
  const chunks = useMemo(() => stretchesOf(structure.blocks, CHUNK, part.from, part.to), [structure, part])
  const [drawn, setDrawn] = useState(FIRST)
  const needed = chunks.findIndex(({ to }) => wanted < to) + 1
  const shown = Math.min(chunks.length, Math.max(drawn, needed))
  useEffect(() => setDrawn(FIRST), [chunks])
  useEffect(() => {
    if (shown >= chunks.length) return
    const handle = requestIdleCallback(() => setDrawn(shown + EACH), { timeout: 200 })
    return () => cancelIdleCallback(handle)
  }, [shown, chunks])
  const { text, segments, kinds, entities } = props
  return chunks.slice(0, shown).map((chunk) => {
    const start = structure.blocks[chunk.from]?.start ?? 0
    const end = structure.blocks[chunk.to - 1]?.end ?? start
    const marks = within(segments, { start, end })
    return (
      <Chunk
        key={chunk.from}
        chunk={chunk}
        text={text}
        structure={structure}
        segments={marks.length === 0 ? NONE : marks}
        kinds={kinds}
        entities={entities}
      />
    )
  })
})

const NONE: readonly Segment[] = []
const NO_LINKS: readonly Link[] = []

type ChunkProps = Omit<ReaderTextProps, 'wanted' | 'part'> & { readonly chunk: Stretch }

/** A clip redraws the chunks it touches; without marks a chunk has no use for kinds and entities. */
const sameChunk = (before: ChunkProps, after: ChunkProps): boolean =>
  before.chunk === after.chunk &&
  before.text === after.text &&
  before.structure === after.structure &&
  before.segments === NONE &&
  after.segments === NONE

const Chunk = memo(({ chunk, text, structure, segments, kinds, entities }: ChunkProps) => {
  const blocks = structure.blocks.slice(chunk.from, chunk.to)
  return (
    <div className={styles['chunk']}>
      {groups(blocks).map((group) => {
        const drawn = group.blocks.map((block) => {
          const marks = within(segments, block)
          const links = within(structure.links, block)
          return (
            <ReaderBlock
              key={block.start}
              block={block}
              text={text}
              segments={marks.length === 0 ? NONE : marks}
              links={links.length === 0 ? NO_LINKS : links}
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
}, sameChunk)

type Group = { readonly of: 'item' | 'row' | null; readonly blocks: TextBlock[] }

/** Items that follow each other are a list, rows a table; the other blocks stand alone. */
function groups(blocks: readonly TextBlock[]): Group[] {
  const found: Group[] = []
  for (const block of blocks) {
    const of = block.kind === 'item' || block.kind === 'row' ? block.kind : null
    const last = found.at(-1)
    if (of !== null && last?.of === of) last.blocks.push(block)
    else found.push({ of, blocks: [block] })
  }
  return found
}
