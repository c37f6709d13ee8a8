import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offsetOf, placeOf } from './reader-offsets'

// Two blocks with marks and a link inside, an item in a list, and chunks around them, as the reader draws them.
const TEXT = 'One 👨‍👩‍👧 two.\n\nThree four\nfive.\nItem'
const BLOCKS = [0, 19, 36]

let root: HTMLElement

const element = (tag: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}
const block = (tag: string, start: number, ...children: (Node | string)[]): HTMLElement => {
  const made = element(tag, ...children)
  made.dataset['start'] = String(start)
  return made
}

beforeEach(() => {
  root = element(
    'div',
    element(
      'div',
      block('p', 0, 'One ', element('mark', '👨‍👩‍👧', element('span', ' tw')), 'o.'),
      block('p', 19, element('mark', 'Three '), 'four\nfi', element('mark', 've.')),
    ),
    element('div', element('div', block('div', 36, 'Item'))),
  )
  document.body.replaceChildren(root)
})

afterEach(() => document.body.replaceChildren())

describe('offsets of the text and places in the document', () => {
  it('stands for the text unit by unit', () => {
    const drawn = [...root.querySelectorAll<HTMLElement>('[data-start]')]
    expect(drawn.map((made) => made.textContent)).toEqual(['One 👨‍👩‍👧 two.', 'Three four\nfive.', 'Item'])
    for (const made of drawn) {
      const start = Number(made.dataset['start'])
      expect(TEXT.slice(start, start + made.textContent.length)).toBe(made.textContent)
    }
  })

  it('leads there and back at every offset of every block', () => {
    for (const [index, start] of BLOCKS.entries()) {
      const end = [17, 35, 40][index] ?? 0
      for (let offset = start; offset <= end; offset += 1) {
        const place = placeOf(root, start, offset)
        expect(place && offsetOf(root, place)).toBe(offset)
      }
    }
  })

  it('reads places in elements, between blocks and outside', () => {
    const [first, second] = root.querySelectorAll<HTMLElement>('[data-start]')
    if (first === undefined || second === undefined) throw new Error('no blocks')
    expect(offsetOf(root, { node: first, offset: 1 })).toBe(4)
    expect(offsetOf(root, { node: second, offset: second.childNodes.length })).toBe(35)
    expect(offsetOf(root, { node: root, offset: 0 })).toBe(0)
    expect(offsetOf(root, { node: root, offset: 1 })).toBe(36)
    expect(offsetOf(root, { node: root, offset: 2 })).toBe(40)
    expect(offsetOf(root, { node: document.body, offset: 0 })).toBeNull()
    expect(placeOf(root, 99, 99)).toBeNull()
  })

  it('agrees with what the browser says is selected', () => {
    const from = placeOf(root, 0, 4)
    const to = placeOf(root, 19, 29)
    if (from === null || to === null) throw new Error('no place')
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
    expect(document.getSelection()?.getRangeAt(0).toString()).toBe('👨‍👩‍👧 two.Three four')
  })
})
