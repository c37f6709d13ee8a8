import { expect, type Locator, type Page } from '@playwright/test'

/** Where some words begin and end on the screen. */
type Point = { readonly x: number; readonly y: number }
type Ends = { readonly from: Point; readonly to: Point }

/** The text of a source. */
export class ReaderPage {
  readonly page: Page
  readonly text: Locator
  readonly bar: Locator
  readonly margin: Locator
  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('document', { name: 'Text of the source' })
    this.bar = page.getByRole('toolbar', { name: 'Selected words' })
    this.margin = page.getByRole('list', { name: 'Excerpts in the order of the text' })
  }

  /** Drags the mouse over words; `nth` counts from 0 where the words stand more than once. */
  async select(words: string, nth = 0): Promise<void> {
    await expect(this.text).toContainText(words)
    const { from, to } = await this.text.evaluate(endsOf, { words, nth })
    await this.drag(from, to)
    await this.expectSelected(words)
    await expect(this.bar).toBeVisible()
  }

  /** Drags the mouse from the beginning of some words to the end of others, whatever is drawn between them. */
  async selectThrough(first: string, last: string): Promise<void> {
    await expect(this.text).toContainText(first)
    const { from } = await this.text.evaluate(endsOf, { words: first, nth: 0 })
    const { to } = await this.text.evaluate(endsOf, { words: last, nth: 0, still: true })
    await this.drag(from, to)
    await expect(this.bar).toBeVisible()
  }

  private async drag(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 3 })
    await this.page.mouse.up()
  }

  /** Finds words by the find bar and selects them, by keyboard alone. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+f')
    await this.page.getByRole('search').getByRole('textbox').fill(words)
    await expect(this.page.getByRole('search').getByRole('status')).toHaveText(/^1 of/)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await this.expectSelected(words)
  }

  async expectSelected(words: string): Promise<void> {
    await expect.poll(() => this.selected()).toBe(words)
  }

  selected(): Promise<string> {
    return this.page.evaluate(() => document.getSelection()?.toString() ?? '')
  }

  /** How many characters of the text stand before the selection. */
  before(): Promise<number> {
    return this.text.evaluate((root) => {
      const selection = document.getSelection()
      if (selection === null || selection.rangeCount === 0) return -1
      const range = document.createRange()
      range.setStart(root, 0)
      const { startContainer, startOffset } = selection.getRangeAt(0)
      range.setEnd(startContainer, startOffset)
      return range.toString().length
    })
  }

  /** Clips what is selected, by key. */
  async clip(): Promise<void> {
    await this.page.keyboard.press('e')
    await expect(
      this.page.getByRole('region', { name: 'Messages' }).getByText('Clipped.').last(),
    ).toBeVisible()
  }
}

type Wanted = {
  readonly words: string
  readonly nth: number
  /** The words are in view: nothing is scrolled. */
  readonly still?: boolean
}

/** Runs in the page: brings the words into view and tells where they begin and end. */
function endsOf(root: HTMLElement | SVGElement, { words, nth, still = false }: Wanted): Ends {
  const nodes: { node: Text; start: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    nodes.push({ node, start: text.length })
    text += node.data
  }
  let at = -1
  for (let turn = 0; turn <= nth; turn += 1) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error('The words are not in the text')
  const range = document.createRange()
  const set = (end: 'setStart' | 'setEnd', offset: number, back: number) => {
    const found = nodes.findLast(({ start }) => start <= offset - back)
    if (found !== undefined) range[end](found.node, offset - found.start)
  }
  set('setStart', at, 0)
  set('setEnd', at + words.length, 1)
  if (!still) range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
  const [first] = rects
  const last = rects.at(-1)
  if (first === undefined || last === undefined) throw new Error('The words are not drawn')
  return {
    from: { x: first.left, y: first.top + first.height / 2 },
    to: { x: last.right, y: last.top + last.height / 2 },
  }
}
