import fc from 'fast-check'
import { createEditor, Editor, Transforms } from 'slate'
import { withHistory } from 'slate-history'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import { type Inline, MARKS, type RichText, richTextSchema } from '@shared/note/rich-text'
import { fromSlate, toSlate } from './convert'
import { readPastedHtml } from './paste-html'
import type { NoteEditor } from './slate-types'
import { withRichText } from './with-rich-text'

let serial = 0
const newItemId = () => newId('item', 1_700_000_000_000 + serial++, new Uint8Array(10))

const runs = fc
  .record({ text: fc.string({ minLength: 1 }), marks: fc.subarray([...MARKS]) })
  .map(({ text, marks }) => ({ type: 'text' as const, text, marks }))
const inlines: fc.Arbitrary<Inline> = fc.oneof(
  runs,
  fc
    .array(runs, { minLength: 1, maxLength: 3 })
    .map((children) => ({ type: 'link' as const, url: 'https://example.org/', children })),
  fc.constant(null).map(() => ({
    type: 'citation' as const,
    id: newItemId(),
    ref: { kind: 'record' as const, record: newId('claim', 1, new Uint8Array(10)) },
  })),
)
const blocks = fc
  .record({
    kind: fc.nat(3),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    children: fc.array(inlines, { maxLength: 4 }),
  })
  .map(({ kind, level, children }): RichText[number] => {
    const id = newItemId()
    if (kind === 0) return { type: 'heading', id, level, children }
    if (kind === 1) return { type: 'quote', id, children }
    if (kind === 2) return { type: 'item', id, ordered: level === 1, depth: level, children }
    return { type: 'paragraph', id, children }
  })

function editorWith(text: string): NoteEditor {
  const editor = withRichText(withHistory(createEditor() as NoteEditor), newItemId)
  editor.insertNodes([{ type: 'paragraph', id: newItemId(), children: [{ text: '' }] }])
  Transforms.select(editor, Editor.end(editor, []))
  for (const letter of text) editor.insertText(letter)
  return editor
}
const typed = (text: string): RichText => fromSlate(editorWith(text).children)

describe('our tree and the editor’s', () => {
  it('round-trips any rich text but the empty paragraph', () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 6 }), (value) => {
        const [only] = value
        fc.pre(!(value.length === 1 && only?.type === 'paragraph' && only.children.length === 0))
        expect(fromSlate(toSlate(value, newItemId))).toEqual(value)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
  it('gives valid rich text after typing, splitting and merging', () => {
    const editor = editorWith('# One')
    editor.insertBreak()
    editor.insertText('two')
    const value = fromSlate(editor.children)
    expect(v.is(richTextSchema, value)).toBe(true)
    expect(value.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(new Set(value.map(({ id }) => id)).size).toBe(2)
  })
})

describe('Markdown shortcuts', () => {
  it.each([
    ['## Title', { type: 'heading', level: 2 }],
    ['- thing', { type: 'item', ordered: false }],
    ['1. thing', { type: 'item', ordered: true }],
    ['> words', { type: 'quote' }],
  ])('%s', (text, shape) => expect(typed(text)[0]).toMatchObject(shape))
  it('marks words once the sign is closed and types on plainly', () => {
    expect(typed('a **bold** and *thin*!')[0]?.children).toEqual([
      { type: 'text', text: 'a ', marks: [] },
      { type: 'text', text: 'bold', marks: ['bold'] },
      { type: 'text', text: ' and ', marks: [] },
      { type: 'text', text: 'thin', marks: ['italic'] },
      { type: 'text', text: '!', marks: [] },
    ])
  })
  it('leaves arithmetic and names alone', () => {
    expect(typed('2 * 3 * 4, snake_case_name')[0]?.children).toHaveLength(1)
  })
})

describe('pasted HTML', () => {
  it('keeps structure and drops everything that acts', () => {
    const read = readPastedHtml(
      '<h1 onclick="x()">Head</h1><script>alert(1)</script><p>One <b>two</b> <a href="javascript:alert(1)">three</a> <a href="https://example.org">four</a></p><ul><li>a<ol><li>b</li></ol></li></ul><img src=x onerror=1>',
    )
    expect(read.map(({ shape }) => shape)).toEqual([
      { type: 'heading', level: 1 },
      { type: 'paragraph' },
      { type: 'item', ordered: false, depth: 0 },
      { type: 'item', ordered: true, depth: 1 },
    ])
    expect(JSON.stringify(read)).not.toMatch(/alert|onclick|javascript/)
    expect(read[1]?.children).toContainEqual({
      type: 'link',
      url: 'https://example.org',
      children: [{ text: 'four' }],
    })
  })
  it('survives nesting far deeper than any page', () => {
    expect(readPastedHtml(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`).length).toBeLessThan(2)
  })
})
