/**
 * Import directions as a lint rule: who may import whom, for our own rooms and for packages.
 * The table is the architecture; do not relax it to get a file through, move the code.
 */
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

// Nouns in the order in which they may lean on each other: each may import those before it.
const NOUNS = [
  'case',
  'source',
  'excerpt',
  'entity',
  'relation',
  'figure',
  'shipment',
  'table',
  'claim',
  'note',
  'contradiction',
  'response',
  'dossier',
  'verdict',
].map((noun) => `shared/${noun}`)

const VIEWS = [
  'case',
  'source',
  'excerpt',
  'figure',
  'entity',
  'relation',
  'shipment',
  'table',
  'claim',
  'contradiction',
  'response',
  'note',
  'dossier',
  'bundle',
  'history',
  'search',
  'settings',
  'suggest',
  'version',
].map((noun) => `renderer/${noun}`)

/** Room → rooms it may import beside itself. A trailing `*` stands for every room below. */
export const ROOMS = {
  'shared/kernel': [],
  ...Object.fromEntries(NOUNS.map((noun, i) => [noun, ['shared/kernel', ...NOUNS.slice(0, i)]])),
  'shared/schema': ['shared/kernel', ...NOUNS],
  'shared/history': ['shared/kernel', 'shared/schema', ...NOUNS],
  'shared/suggest': ['shared/kernel', ...NOUNS],
  'shared/search': ['shared/kernel', 'shared/schema', ...NOUNS],
  'shared/bundle': ['shared/kernel', 'shared/schema', 'shared/history', ...NOUNS],
  'shared/desk': ['shared/kernel', 'shared/source'],
  'electron/preload': ['shared/desk', 'shared/kernel'],
  'electron/desk': ['shared/desk', 'shared/kernel'],
  'electron/main': ['shared/desk', 'shared/kernel', 'electron/desk'],
  'electron/cli': ['shared/*', 'assets'],
  'renderer/ui': [],
  'renderer/desk': ['shared/desk', 'shared/kernel'],
  'renderer/work': ['shared/*'],
  'renderer/store': ['shared/*', 'renderer/work'],
  'renderer/editor': ['shared/*', 'renderer/ui'],
  'renderer/record': ['shared/*', 'renderer/ui', 'renderer/store', 'renderer/desk', 'renderer/editor'],
  ...Object.fromEntries(
    VIEWS.map((view) => [
      view,
      [
        'shared/*',
        'assets',
        'renderer/ui',
        'renderer/store',
        'renderer/desk',
        'renderer/editor',
        'renderer/work',
        'renderer/record',
      ],
    ]),
  ),
  'renderer/app': ['shared/*', 'renderer/*', 'assets'],
  assets: ['shared/*'],
  e2e: [],
}

/** Package → rooms that may know it. What is not listed may be imported nowhere. */
const PACKAGES = {
  valibot: ['shared/*', 'electron/*', 'renderer/*'],
  '@noble/hashes': ['shared/kernel'],
  parse5: ['shared/source', 'renderer/editor', 'shared/note'],
  '@zip.js/zip.js': ['shared/bundle', 'shared/source', 'shared/table', 'e2e'],
  '@mozilla/readability': ['shared/source'],
  chardet: ['shared/source'],
  diff: ['shared/excerpt'],
  fflate: ['shared/source'],
  'pdfjs-dist': ['renderer/work'],
  'postal-mime': ['shared/source'],
  saxes: ['shared/source', 'shared/table'],
  electron: ['electron/main', 'electron/desk', 'electron/preload', 'e2e'],
  '@cantoo/pdf-lib': ['electron/desk', 'e2e'],
  dexie: ['renderer/store'],
  slate: ['renderer/editor'],
  'slate-dom': ['renderer/editor'],
  'slate-react': ['renderer/editor'],
  'slate-history': ['renderer/editor'],
  react: ['renderer/*'],
  'react-dom': ['renderer/*'],
  'react-aria-components': ['renderer/ui'],
  'react-aria': ['renderer/ui'],
  '@tanstack/react-virtual': ['renderer/*'],
  'lucide-react': ['renderer/*'],
  wouter: ['renderer/app'],
  '@fontsource': ['renderer/ui', 'renderer/dossier'],
  '@fontsource-variable': ['renderer/ui', 'renderer/dossier'],
  'node:': ['electron/*', 'e2e', 'assets'],
  '@playwright/test': ['e2e'],
  playwright: ['e2e'],
  'playwright-core': ['e2e'],
  vite: ['e2e'],
  'axe-core': ['e2e'],
}
/** What tests may import on top of what their room may. */
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'axe-core',
  'node:',
  'react',
  'react-dom',
  'dexie',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
  '@cantoo/pdf-lib',
  '@vitest',
  'parse5',
  '@zip.js/zip.js',
  'valibot',
  'fflate',
  'approx-string-match',
]

const isTest = (path) => /\.(test|bench)\.tsx?$|\/testing\//.test(path)

/** The room of a path such as `renderer/claim/ClaimPage.tsx`, or null outside the rooms. */
function roomOf(path) {
  const [top, second] = path.split('/')
  if (top === 'e2e' || top === 'assets') return top
  return ['shared', 'electron', 'renderer'].includes(top) && path.split('/').length > 2
    ? `${top}/${second}`
    : null
}

const covers = (patterns, room) =>
  patterns.some((p) => p === room || (p.endsWith('/*') && room.startsWith(p.slice(0, -1))))

function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node:'
  const [scope, name] = specifier.split('/')
  if (scope === '@fontsource' || scope === '@fontsource-variable' || scope === '@vitest') return scope
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

/** Why `specifier` may not be imported from `path`; null when it may. */
function refusal(path, specifier) {
  const room = roomOf(path)
  if (room === null) return null
  const clean = specifier.replace(/\?.*$/, '')
  if (clean.startsWith('../')) {
    return room === 'e2e' || room === 'assets' ? null : `reach other folders by alias, not by ${clean}`
  }
  if (clean.startsWith('./') || clean === '.') return null
  const alias = /^@(shared|renderer|electron|assets)\/(.+)$/.exec(clean)
  if (alias) {
    const target = roomOf(`${alias[1]}/${alias[2]}`)
    if (target === null) return `${clean} lies in no room`
    if (target === room) return null
    if (covers(ROOMS[room] ?? [], target)) return null
    if (isTest(path) && target.startsWith('shared/') && !room.startsWith('shared/')) return null
    return `${room} may not import ${target}`
  }
  const name = packageOf(clean)
  if (isTest(path) && TEST_PACKAGES.includes(name)) return null
  if (covers(PACKAGES[name] ?? [], room)) return null
  return `${room} may not import the package ${name}`
}

const directions = {
  create(context) {
    const path = relative(ROOT, context.filename).split(sep).join('/')
    const check = (node, source) => {
      if (typeof source?.value !== 'string') return
      const message = refusal(path, source.value)
      if (message) context.report({ node, message })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
      ExportAllDeclaration(node) {
        check(node, node.source)
        context.report({ node, message: 'no export *: name what a file offers' })
      },
    }
  },
}

const onlyDesk = {
  create(context) {
    const path = relative(ROOT, context.filename).split(sep).join('/')
    if (!path.startsWith('renderer/') || path.startsWith('renderer/desk/')) return {}
    return {
      MemberExpression(node) {
        const { object, property } = node
        if (
          object.type === 'Identifier' &&
          /^(window|globalThis)$/.test(object.name) &&
          property.name === 'desk'
        ) {
          context.report({ node, message: 'only renderer/desk calls window.desk' })
        }
        if (
          property.type === 'Identifier' &&
          /^(innerHTML|outerHTML|insertAdjacentHTML)$/.test(property.name)
        ) {
          context.report({ node, message: 'no HTML from strings: build elements' })
        }
      },
      Identifier(node) {
        if (
          /^(indexedDB|localStorage|sessionStorage|caches)$/.test(node.name) &&
          !path.startsWith('renderer/store/')
        ) {
          context.report({ node, message: `only renderer/store writes to disk (${node.name})` })
        }
      },
    }
  },
}

const pure = {
  create(context) {
    const path = relative(ROOT, context.filename).split(sep).join('/')
    if (!path.startsWith('shared/') || isTest(path)) return {}
    const banned = /^(Intl|Temporal|window|document|process|performance|fetch)$/
    return {
      Identifier(node) {
        if (banned.test(node.name)) context.report({ node, message: `shared knows no ${node.name}` })
      },
      CallExpression({ callee }) {
        const name = callee.type === 'MemberExpression' ? `${callee.object.name}.${callee.property.name}` : ''
        if (/^(Date\.now|Math\.random)$/.test(name)) {
          context.report({
            node: callee,
            message: `shared reads no clock and draws no chance: ${name} is an input`,
          })
        }
        if (callee.type === 'MemberExpression' && (callee.property.name ?? '').startsWith('toLocale')) {
          context.report({ node: callee, message: 'toLocale… differs between Node and Chromium' })
        }
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) {
          context.report({ node, message: 'shared reads no clock: time is an input' })
        }
      },
    }
  },
}

export default { meta: { name: 'rooms' }, rules: { directions, 'only-desk': onlyDesk, pure } }
