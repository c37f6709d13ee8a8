import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { readPastedHtml } from '@renderer/editor/paste-html'
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import { pageTree } from '@shared/source/page-tree/page-tree'
import { soon } from '@renderer/ui/testing/soon'
import { PageView } from './PageView'

afterEach(clear)

const nodesOf = (html: string) => {
  const tree = pageTree(html)
  return tree.ok ? tree.value : []
}

/** The kit's payloads and a few of our own kind, so that the test says something where the kit is absent. */
const kit = import.meta.glob<readonly { readonly payload?: string }[]>(
  '../../../../shared/data/xss/{dompurify-expect,gainsay-extra}.json',
  { import: 'default', eager: true },
)
const OWN = [
  '<img src="https://tracker.example/a" onerror="window.hit=1"><p style="background:url(https://tracker.example/b)">x</p>',
  '<form id=document name=body><input name=cookie><button formaction="javascript:window.hit=1">x</button></form><a id=location name=top href="javascript:window.hit=1">y</a>',
  '<svg onload="window.hit=1"><foreignObject><iframe srcdoc="<script>window.hit=1</script>"></iframe></foreignObject><use href="https://tracker.example/u#a"/></svg><p>z',
  '<link rel=stylesheet href="https://tracker.example/c.css"><style>@import "https://tracker.example/d.css"</style><video poster="https://tracker.example/e" src="https://tracker.example/f"></video>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
  '<script>window.hit=1</script><noscript><p title="</noscript><img src=x onerror=window.hit=1>">words',
]
const payloads = [
  ...OWN,
  ...Object.values(kit).flatMap((entries) => entries.map(({ payload = '' }) => payload)),
]

/** What of a page reached the DOM that may not be there. */
function faultsIn(root: Element): string[] {
  const forbidden = [
    ...root.querySelectorAll(
      'script,style,iframe,frame,object,embed,img,image,picture,source,video,audio,svg,math,form,input,select,textarea,link,meta,base,template,a',
    ),
  ]
  const all = [...root.querySelectorAll('*')]
  const allowed =
    /^(?:class|dir|lang|role|tabindex|title|data-url|aria-label|colspan|rowspan|type|data-rac|data-react-aria-pressable)$/
  return [
    ...forbidden.map(({ tagName }) => tagName),
    ...all.flatMap(({ tagName, attributes }) =>
      [...attributes].filter(({ name }) => !allowed.test(name)).map(({ name }) => `${tagName} ${name}`),
    ),
    ...all.flatMap((element) =>
      element instanceof HTMLElement &&
      element.dataset['url'] !== undefined &&
      !/^(?:https?:\/\/|mailto:)/.test(element.dataset['url'])
        ? [element.dataset['url']]
        : [],
    ),
  ]
}

describe('a page as structure', () => {
  it('makes nothing of any payload that could run, load or clobber', async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(Object.keys(kit).length === 0 ? OWN.length : 180)
    const requests = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
    const before = Object.getOwnPropertyNames(window).length
    show(payloads.map((payload, index) => <PageView key={index} nodes={nodesOf(payload)} />))
    const roots = () => [...document.querySelectorAll('[aria-label="The page as structure"]')]
    await soon(() => expect(roots().length).toBe(payloads.length))
    for (const [index, root] of roots().entries())
      expect(faultsIn(root), payloads[index]?.slice(0, 300)).toEqual([])
    expect('hit' in window).toBe(false)
    expect(document.body).toBeInstanceOf(HTMLBodyElement)
    expect(document.cookie).toEqual(expect.any(String))
    expect(document.getElementById).toBe(Document.prototype.getElementById)
    expect(Object.getOwnPropertyNames(window).length).toBe(before)
    const foreign = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !requests.has(name) && new URL(name).origin !== location.origin)
    expect(foreign).toEqual([])
  })

  it('reads every payload pasted into a note as words and safe links only', () => {
    for (const payload of payloads) {
      for (const { shape, children } of readPastedHtml(payload)) {
        expect(['paragraph', 'heading', 'quote', 'item']).toContain(shape.type)
        for (const node of children) {
          if ('text' in node) continue
          expect(node.type).toBe('link')
          if (node.type === 'link')
            expect(node.url, payload.slice(0, 300)).toMatch(/^(?:https?:\/\/|mailto:)/i)
        }
      }
    }
  })

  it('shows headings, lists, tables, pictures as words, and opens a link only when asked', async () => {
    show(
      <PageView
        language="en"
        nodes={nodesOf(
          '<h1>Port records</h1><p>See <a href="https://example.org/a">the list</a>.</p><ul><li>One</ul><table><tr><th>Goods<td>12</table><figure><img src=x alt="A crane"><figcaption>The port</figure><nav><p>Home</nav>',
        )}
      />,
    )
    await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Port records'))
    const link = document.querySelector('[role=link]')
    expect(link?.getAttribute('title')).toContain('https://example.org/a')
    expect(document.querySelector('td')?.textContent).toBe('12')
    expect(document.body.textContent).toContain('Picture: A crane')
    expect(await auditPage(axe)).toEqual([])
  })

  it('draws a long page in stretches', async () => {
    show(<PageView nodes={nodesOf('<p>line of words</p>'.repeat(5_000))} />)
    await soon(() => expect(document.querySelectorAll('p').length).toBeGreaterThan(100))
    expect(document.querySelectorAll('p').length).toBeLessThan(5_000)
  })
})
