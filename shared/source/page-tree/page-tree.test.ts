import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractHtml } from '@shared/source/extract-html'
import { extractMarkdown } from '@shared/source/extract-markdown'
import type { Extraction } from '@shared/source/rendition'
import { FLOW_TAGS, LEAF_TAGS, MARK_TAGS, type PageNode, SINGLE_TAGS } from './page-node'
import { MAX_PAGE_PIECES, pageTree } from './page-tree'

const tree = (html: string): readonly PageNode[] => {
  const result = pageTree(html)
  return result.ok ? result.value : []
}
/** As brackets, for reading in a test. */
const told = (nodes: readonly PageNode[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : `<${node.tag}${node.words === undefined ? '' : ` "${node.words}"`}${node.url === undefined ? '' : ` ${node.url}`}${node.span === undefined ? '' : ` ${node.span.columns}×${node.span.rows}`}>${told(node.children)}${node.children.length === 0 ? '' : '</>'}`,
    )
    .join('')

const TAGS: readonly string[] = [...FLOW_TAGS, ...LEAF_TAGS, ...MARK_TAGS, ...SINGLE_TAGS]
const KEYS = new Set(['tag', 'children', 'words', 'url', 'span'])
/** What breaks the allow list anywhere in a tree. */
function faults(nodes: readonly PageNode[], depth = 0): string[] {
  if (depth > 60) return ['too deep']
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return [
      ...(TAGS.includes(node.tag) ? [] : [`element ${node.tag}`]),
      ...Object.keys(node).filter((key) => !KEYS.has(key)),
      ...(node.url === undefined || /^(?:https?:\/\/|mailto:)/.test(node.url) ? [] : [`address ${node.url}`]),
      ...faults(node.children, depth + 1),
    ]
  })
}
/** What breaks the same in an extraction: its only addresses are those of links. */
const faultsOf = ({ structure, found }: Extraction): string[] =>
  [
    ...structure.links.map(({ url }) => url),
    ...found.filter(({ field }) => field === 'url').map(({ value }) => value),
  ].filter((url) => !/^(?:https?:\/\/|mailto:)/.test(url))

describe('pageTree', () => {
  it.each([
    [
      '<h2 id=a class=b onclick="x()">Port <em>records</em></h2><p style="color:red">One<br>two',
      '<h2>Port <em>records</></><p>One<br>two</>',
    ],
    ['<div><div>loose words<div>more</div></div></div>', '<p>loose words</><p>more</>'],
    [
      '<a href="https://example.org/a"><h3>Linked</h3><p>words</a>',
      '<h3><a https://example.org/a>Linked</></><p><a https://example.org/a>words</></>',
    ],
    ['<p><a href="javascript:x()">bad</a> <a href="/rel">short</a>', '<p>bad short</>'],
    ['<ul><li>a<ul><li>b</ul><h3>c</h3></ul>', '<ul><li>a<ul><li>b</></><h3>c</></></>'],
    ['<ul>words<p>more</p></ul>', '<ul><li><p>words</></><li><p>more</></></>'],
    [
      '<table><caption>T</caption><thead><tr><th colspan=2>A</th></tr></thead><tr><td>1</td><td></td></tr></table>',
      '<table><caption>T</><tr><th 2×1>A</></><tr><td>1</><td></></>',
    ],
    [
      '<figure><img src=x alt="A port"><figcaption>The port</figcaption></figure>',
      '<figure><p><picture "Picture: A port"></><figcaption>The port</></>',
    ],
    [
      '<p>one<img src=x alt="">two<img src=t width=1 height=1><img src=y></p>',
      '<p>one two <picture "Picture"></>',
    ],
    [
      '<nav><a href="https://example.org/">Home</a></nav><p>words',
      '<section "Menu"><p><a https://example.org/>Home</></></><p>words</>',
    ],
    [
      '<header>Site</header><article><header><h1>Own</h1></header>',
      '<section "Head"><p>Site</></><h1>Own</>',
    ],
    [
      '<nav>a<nav>b</nav></nav><aside><p>c</aside>',
      '<section "Menu"><p>a</><p>b</></><section "Beside the text"><p>c</></>',
    ],
    [
      '<template><p>x</template><noscript><p>seen</noscript><svg><title>Chart</title><a href="javascript:x()"><text>t</text></a></svg>',
      '<p>seen<picture "Drawing: Chart"></>',
    ],
    ['<math><mi>x</mi><annotation>tex</annotation></math><pre>  a\n b</pre>', '<p>x</><pre>  a\n b</>'],
    [
      '<form action="https://x.example"><label>Name</label><input name=a><button>go</button></form>',
      '<p>Name</>',
    ],
    ['<li>alone</li><td>cell</td><dt>term', '<p>alone</><p>cell</><p>term</>'],
    ['<p hidden>x</p><p style="display: none">y</p><p>z', '<p>z</>'],
  ])('%s', (html, expected) => expect(told(tree(html))).toBe(expected))

  it('refuses a page with nothing to show', () => {
    expect(pageTree('<script>only()</script>')).toMatchObject({
      ok: false,
      error: { code: 'source.no-words' },
    })
  })

  it('shows the first part of a page without end, and says so', () => {
    const nodes = tree('<p>x<b>y</b>'.repeat(50_000))
    expect(nodes.at(-1)).toMatchObject({ tag: 'notice' })
    expect(nodes.length).toBeLessThanOrEqual(MAX_PAGE_PIECES)
  }, 30_000)

  it.each(['<div>', '<blockquote>', '<ul><li>', '<table><tr><td>', '<b>', '<a href="https://example.org">'])(
    'survives 20,000 levels of %s',
    (tag) => {
      const result = pageTree(`<p>before</p>${tag.repeat(20_000)}deep`)
      if (!result.ok) expect(result.error.code).toBe('source.html-too-many')
      else expect(faults(result.value)).toEqual([])
    },
  )

  it('lets nothing through but the allow list, whatever the page is made of', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<svg>',
      '</svg>',
      '<math>',
      '<mtext>',
      '<style>',
      '</style>',
      '<a href="javascript:x">',
      '<a href="https://example.org/">',
      '</a>',
      '<template>',
      '<noscript>',
      '</noscript>',
      '<img src=x onerror=x alt="a">',
      '<form>',
      '<input name=body>',
      '<ul>',
      '<li>',
      '</ul>',
      '<select><option>',
      '<title>',
      '<!--',
      '-->',
      '<![CDATA[',
      'words',
      ' ',
      '<dl><dd>',
      '<h1>',
      '<pre>',
      '\n',
      '<foreignObject>',
      '<iframe srcdoc="<script>">',
      '<caption>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        expect(faults(tree(pieces.join('')))).toEqual([])
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})

const KIT = new URL('../../../../shared/data/xss/', import.meta.url)
const payloads = (name: string, key: string): string[] =>
  (JSON.parse(readFileSync(new URL(name, KIT), 'utf8')) as Record<string, string>[]).map(
    (entry) => entry[key] ?? '',
  )

describe.runIf(existsSync(KIT) || process.env['CI'])('the payloads of the kit', () => {
  it('yield no element outside the allow list and no address that could run or load, as a page and as text', () => {
    const all = [
      ...payloads('dompurify-expect.json', 'payload'),
      ...payloads('gainsay-extra.json', 'payload'),
    ]
    expect(all.length).toBe(180)
    for (const payload of all) {
      expect(faults(tree(payload)), payload.slice(0, 200)).toEqual([])
      const extraction = extractHtml(payload)
      if (extraction.ok) expect(faultsOf(extraction.value), payload.slice(0, 200)).toEqual([])
    }
  }, 60_000)

  it('yield no such address as Markdown', () => {
    for (const markdown of payloads('markdown-injection.json', 'md'))
      expect(faultsOf(extractMarkdown(markdown)), markdown).toEqual([])
  })
})
