import '@renderer/ui/base.css'
import { createRoot, type Root } from 'react-dom/client'
import axe from 'axe-core'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { auditPage } from '@renderer/ui/test-kit'
import { RegistryProvider } from '@renderer/ui/registry'
import { ToastProvider } from '@renderer/ui/Toasts'
import { KeyScope } from '@renderer/ui/use-keys'
import { soon } from '@renderer/ui/testing/soon'
import { keepSource } from './reader-testing'
import { SourceReader } from './SourceReader'

const TEXT =
  'The ministry denies it. No arms left the port in 2023, it says.\n\nThe company sold 137 vehicles. No arms left the port, the company says.\n\nLast 👨‍👩‍👧 words.'

let catalogue: Catalogue
let store: Store
let root: Root
let source: string
const ran = vi.fn<(excerpt: Excerpt) => void>()

const show = async (
  at: string | null = null,
  id = source,
  waitFor = id === source ? 'Last' : 'Paragraph 0',
) => {
  root.render(
    <StoreProvider store={store}>
      <KeyScope>
        <ToastProvider>
          <RegistryProvider registry={{ cards: {}, pickers: {}, open: () => undefined }}>
            <div style={{ blockSize: '560px' }}>
              <SourceReader
                id={id}
                at={at}
                selectionActions={[{ id: 'test.claim', label: 'Claim', key: 'C', run: ran }]}
              />
            </div>
          </RegistryProvider>
        </ToastProvider>
      </KeyScope>
    </StoreProvider>,
  )
  await soon(() => expect(text()?.textContent).toContain(waitFor))
}

const text = () => document.querySelector<HTMLElement>('[role="document"]')
const chosen = () => document.getSelection()?.toString() ?? ''
const press = async (keys: string) => {
  await userEvent.keyboard(keys)
}
const begin = async () => {
  text()?.focus()
  await press('{Control>}{Home}{/Control}')
}
const excerpts = () => store.by('excerpt', 'source', source)

beforeEach(async () => {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  source = (await keepSource(store, { text: TEXT })).source
  ran.mockClear()
})

afterEach(async () => {
  root.unmount()
  await store.close()
  await catalogue.close()
})

describe('the caret', () => {
  it('walks by characters, words and sentences, and Shift extends', async () => {
    await show()
    await begin()
    await press('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}')
    expect(chosen()).toBe('The')
    await press(
      '{ArrowRight}{Control>}{ArrowRight}{/Control}{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}',
    )
    expect(chosen()).toBe('ministry ')
    await press('{Control>}{Home}{/Control}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    expect(chosen()).toBe('The ministry denies it. ')
    // A sentence that ends its paragraph is stepped over to its end, then to the next paragraph.
    await press('{Control>}{ArrowDown}{ArrowDown}{/Control}{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}')
    expect(chosen()).toBe('The company sold 137 vehicles. ')
  })

  it('walks by lines, to the ends of lines and of the text, and over whole graphemes', async () => {
    await show()
    await begin()
    await press('{ArrowDown}{Shift>}{End}{/Shift}')
    expect(TEXT).toContain(chosen())
    expect(chosen().length).toBeGreaterThan(3)
    await press('{Control>}{End}{/Control}{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}')
    expect(chosen()).toBe('words.')
    await press(
      '{Control>}{End}{/Control}{Control>}{ArrowLeft}{/Control}{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}',
    )
    expect(chosen()).toBe('👨‍👩‍👧')
  })
})

describe('clipping', () => {
  it('clips selected words by key, and keeps them once', async () => {
    await show()
    await begin()
    await press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    await soon(() => expect(document.querySelector('[role="toolbar"]')).not.toBeNull())
    await press('e')
    await soon(async () => expect((await excerpts()).length).toBe(1))
    const [excerpt] = await excerpts()
    expect(excerpt?.quote.exact).toBe('The ministry denies it.')
    expect(TEXT.slice(excerpt?.position.start, excerpt?.position.end)).toBe(excerpt?.quote.exact)
    await soon(() => expect(document.querySelector('mark')?.textContent).toBe('The ministry denies it.'))
    await begin()
    await press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}e')
    await soon(() => expect(chosen()).toBe(''))
    expect((await excerpts()).length).toBe(1)
  })

  it('makes the excerpt first and then runs an action with it', async () => {
    await show()
    await begin()
    await press('{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Control}c')
    await soon(() => expect(ran).toHaveBeenCalledOnce())
    expect(ran.mock.calls[0]?.[0].quote.exact).toBe('The ministry')
  })

  it('tells two equal phrases apart, and the address leads back to the right one', async () => {
    await show()
    const words = 'No arms left the port'
    const second = TEXT.lastIndexOf(words)
    await show(`${second}-${second + words.length}`)
    await soon(() => expect(chosen()).toBe(words))
    await press('e')
    await soon(async () => expect((await excerpts())[0]?.position.start).toBe(second))
    const [excerpt] = await excerpts()
    await begin()
    await show(excerpt?.id ?? null)
    await soon(() => expect(chosen()).toBe(words))
    const marked = document.querySelectorAll('mark')
    expect([...marked].map((mark) => mark.textContent)).toEqual([words])
    expect(document.getSelection()?.containsNode(marked[0] ?? document.body, true)).toBe(true)
  })

  it('marks overlapping excerpts over paragraphs without changing the text', async () => {
    await show()
    await begin()
    await press('{Control>}a{/Control}e')
    await soon(async () => expect((await excerpts()).length).toBe(1))
    await begin()
    await press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}e')
    await soon(() => expect(document.querySelectorAll('mark').length).toBe(4))
    const blocks = [...document.querySelectorAll<HTMLElement>('[data-start]')]
    for (const block of blocks) {
      const start = Number(block.dataset['start'])
      expect(block.textContent).toBe(TEXT.slice(start, start + block.textContent.length))
    }
    expect(blocks.map((block) => block.textContent).join('\n\n')).toBe(TEXT)
  })

  it('drops the selection by Escape', async () => {
    await show()
    await begin()
    await press('{Shift>}{ArrowRight}{/Shift}{Escape}')
    expect(chosen()).toBe('')
  })
})

describe('finding', () => {
  it('finds words whatever their case and turns a hit into a selection to clip', async () => {
    await show()
    await begin()
    await press('{Control>}f{/Control}')
    await soon(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    await press('no ARMS left')
    await soon(() =>
      expect(document.querySelector('[role="search"] [role="status"]')?.textContent).toBe('1 of 2'),
    )
    await press('{Enter}')
    await soon(() =>
      expect(document.querySelector('[role="search"] [role="status"]')?.textContent).toBe('2 of 2'),
    )
    await press('{Escape}')
    await soon(() => expect(chosen()).toBe('No arms left'))
    await press('e')
    await soon(async () =>
      expect((await excerpts())[0]?.position.start).toBe(TEXT.lastIndexOf('No arms left')),
    )
  })
})

describe('a long text', () => {
  it('stands whole in the document and leads to its last words', async () => {
    const paragraphs = Array.from(
      { length: 9_000 },
      (_, at) => `Paragraph ${at} says that nothing was sold, and that is number ${at}.`,
    )
    const long = `${paragraphs.join('\n\n')}\n\nThe very last words.`
    const { source: id } = await keepSource(store, { text: long })
    const start = long.length - 'very last words.'.length
    await show(`${start}-${long.length}`, id)
    await soon(() => expect(chosen()).toBe('very last words.'))
    await soon(() => {
      const scroller = text()?.closest('[class*="scroller"]')?.getBoundingClientRect()
      const last = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      expect(last && scroller && last.top > scroller.top && last.bottom < scroller.bottom).toBe(true)
    })
    expect(document.querySelectorAll('[data-start]').length).toBe(9_001)
    await press('{Control>}{Home}{/Control}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    expect(chosen()).toContain('Paragraph 0 says')
  }, 40_000)
})

describe('what is set aside', () => {
  const MENU = 'Home · Sport · Weather'
  const APPEAL = 'Subscribe to our newsletter for the port of arms.'
  const PAGE = `${MENU}\n\nThe ministry denies it. Read also: ten ports. It says no more.\n\n${APPEAL}\n\nBuy our mugs.\n\nThe last port.`
  const ASIDE = [
    { words: MENU, why: 'a menu' },
    { words: 'Read also: ten ports.', why: 'a link to another text' },
    { words: `${APPEAL}\n\nBuy our mugs.`, why: 'asks for a subscription' },
  ]
  const drawn = () =>
    [...document.querySelectorAll<HTMLElement>('[data-start]')].map((block) => block.textContent)
  const lines = () => [...document.querySelectorAll('[data-gap]')].map((line) => line.textContent)
  const dim = () => [...document.querySelectorAll('[aria-label^="Set aside"]')].map((run) => run.textContent)
  let page: string
  const open = async (at: string | null = null) => {
    page = (await keepSource(store, { text: PAGE, aside: ASIDE })).source
    await show(at, page, 'The last port.')
    await soon(() => expect(text()?.textContent).not.toContain(at === null ? MENU : 'nothing'))
  }
  const clips = async () => (await store.by('excerpt', 'source', page)).map(({ quote }) => quote.exact)

  it('is left out, with a line that says what and why and shows it', async () => {
    await open()
    expect(drawn()).toEqual(['The ministry denies it.', 'It says no more.', 'The last port.'])
    expect(lines()).toEqual([
      '1 line set aside: a menu · show',
      '4 words set aside: a link to another text · show',
      '2 lines set aside: asks for a subscription · show',
    ])
    const [first] = document.querySelectorAll<HTMLElement>('[data-gap]')
    first?.focus()
    await press('{Enter}')
    await soon(() => expect(drawn()[0]).toBe(MENU))
    expect(dim()).toEqual([MENU])
    expect(document.activeElement).toBe(text())
  })

  it('stands in the whole text, dimmed with its reason, and every block says its stretch of the text', async () => {
    await open()
    await begin()
    await press('w')
    await soon(() => expect(drawn().join('\n\n')).toBe(PAGE))
    expect(dim()).toEqual([MENU, 'Read also: ten ports.', APPEAL, 'Buy our mugs.'])
    expect(document.querySelector('[aria-label="Set aside: a menu"]')?.textContent).toBe(MENU)
    for (const block of document.querySelectorAll<HTMLElement>('[data-start]')) {
      const start = Number(block.dataset['start'])
      expect(block.textContent).toBe(PAGE.slice(start, start + block.textContent.length))
    }
    await press('w')
    await soon(() => expect(drawn().length).toBe(3))
  })

  it('is reached by assistive technology, left out or dimmed', async () => {
    await open()
    expect(await auditPage(axe)).toEqual([])
    await begin()
    await press('w')
    await soon(() => expect(dim().length).toBe(4))
    // The audit waits until nothing moves, and the caret blinks for ever.
    text()?.blur()
    await soon(() => expect(document.getAnimations()).toEqual([]))
    expect(await auditPage(axe)).toEqual([])
  })

  it('goes to the clipboard with the words around it', async () => {
    await open()
    await begin()
    await press('{Control>}a{/Control}')
    const copied = new DataTransfer()
    const event = new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true })
    text()?.dispatchEvent(event)
    expect(copied.getData('text/plain')).toBe(PAGE.slice(PAGE.indexOf('The ministry')))
  })

  it('is crossed by a clip, whose words are those of the source', async () => {
    await open()
    await begin()
    await press('{Control>}{Shift>}{ArrowDown}{ArrowDown}{/Shift}{/Control}{Shift>}{End}{/Shift}e')
    await soon(async () =>
      expect(await clips()).toEqual(['The ministry denies it. Read also: ten ports. It says no more.']),
    )
    // The clip is shown whole from now on.
    await soon(() => expect(drawn()[1]).toBe('Read also: ten ports.'))
  })

  it('is shown where an excerpt stands in it and where the address leads', async () => {
    const start = PAGE.indexOf('newsletter')
    await open(`${start}-${start + 10}`)
    await soon(() => expect(chosen()).toBe('newsletter'))
    expect(drawn()).toContain(APPEAL)
    await press('e')
    await soon(async () => expect(await clips()).toEqual(['newsletter']))
    await show(null, source)
    await show(null, page, 'The last port.')
    await soon(() => expect(drawn()).toContain(APPEAL))
    expect(drawn()).not.toContain('Buy our mugs.')
    expect(document.querySelector('mark')?.closest('[aria-label]')?.getAttribute('aria-label')).toBe(
      'Set aside: asks for a subscription',
    )
  })

  it('is set aside and put back by hand, each as one change that can be undone', async () => {
    await open()
    await press('r{Control>}{End}{/Control}{Shift>}{Home}{/Shift}x')
    await soon(() => expect(drawn()).toEqual(['The ministry denies it.', 'It says no more.']))
    expect(lines().at(-1)).toBe('3 lines set aside: asks for a subscription, by hand · show')
    await store.undo()
    await soon(() => expect(drawn().at(-1)).toBe('The last port.'))
    await begin()
    await press('w')
    await soon(() => expect(drawn().length).toBe(5))
    await press('{Control>}{Home}{/Control}')
    await soon(() => expect(document.body.textContent).toContain('Set aside: a menu'))
    await press('bw')
    await soon(() => expect(drawn()[0]).toBe(MENU))
    expect(lines().length).toBe(2)
  })

  it('makes the first overlay of a text that has none', async () => {
    await show()
    await begin()
    await press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}x')
    await soon(() => expect(drawn()[0]).toBe('No arms left the port in 2023, it says.'))
    const [overlay] = await store.by('overlay', 'source', source)
    expect(overlay?.aside.map(({ start, end, by }) => [TEXT.slice(start, end), by])).toEqual([
      ['The ministry denies it.', 'person'],
    ])
  })

  it('is found apart', async () => {
    await open()
    await begin()
    await press('{Control>}f{/Control}')
    await soon(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    await press('port')
    const found = () => document.querySelector('[role="search"]')?.textContent ?? ''
    await soon(() => expect(found()).toContain('1 of 1'))
    expect(found()).toContain('3 more in what is set aside')
    const more = [...document.querySelectorAll<HTMLElement>('[role="search"] button')].find((button) =>
      button.textContent.includes('3 more'),
    )
    more?.click()
    await soon(() => expect(found()).toContain('of 4'))
  })
})
