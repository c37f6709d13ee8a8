/** Bundles that do not hold: each is refused with its reason, and nothing of it is stored. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/desk'
import { type BundleFiles, forge, pathOf, readBundle, SAMPLE, writeBundle } from '../pages/bundle-file'
import { chooseAlways } from '../pages/computer'
import { StartPage } from '../pages/start-page'

const changed = (bytes: Uint8Array | undefined): Uint8Array => {
  const copy = Uint8Array.from(bytes ?? [])
  copy[10] = (copy[10] ?? 0) ^ 1
  return copy
}

/** Ways to spoil the sample case, and what is said of each. */
const SPOILED: readonly (readonly [what: string, spoil: (files: BundleFiles) => void, sentence: RegExp])[] = [
  [
    'a file with another hash',
    (files) => {
      const path = pathOf(files, '/data/records/claim/0001.ndjson')
      files.set(path, changed(files.get(path)))
    },
    /claim\/0001\.ndjson” was altered: its hash is not the one in the manifest\./,
  ],
  [
    'a missing file',
    (files) => files.delete(pathOf(files, '/data/records/claim/0001.ndjson')),
    /is missing from the file|counts .* but there are/,
  ],
  [
    'a newer version',
    (files) => forge(files, '/data/case.json', (text) => text.replace('"version":1', '"version":7')),
    /written by a newer Gainsay \(bundle version 7; this one reads up to 1\)\. Nothing was taken in\./,
  ],
  [
    'a path outside',
    (files) => files.set('../outside.txt', Buffer.from('out')),
    /The file was refused: .*outside\.txt/,
  ],
  [
    'a file that no manifest knows',
    (files) => {
      const [top = ''] = pathOf(files, '/bagit.txt').split('/')
      files.set(`${top}/data/more.txt`, Buffer.from('more'))
    },
    /more\.txt/,
  ],
]

test('every spoiled bundle is refused with its reason, and nothing is stored', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch()
  const start = new StartPage(page)
  const path = join(userData, 'spoiled.casebundle')
  const refused = async (what: string, sentence: RegExp) =>
    test.step(what, async () => {
      const dialog = await start.chooseBundle()
      await expect(dialog).toContainText(sentence)
      await expect(dialog.getByRole('button', { name: 'Take it in' })).toHaveCount(0)
      await dialog.getByRole('button', { name: 'Cancel' }).click()
    })
  await chooseAlways(app, path)
  for (const [what, spoil, sentence] of SPOILED) {
    const files = await readBundle(SAMPLE)
    spoil(files)
    await writeBundle(files, path)
    await refused(what, sentence)
  }
  const whole = readFileSync(SAMPLE)
  writeFileSync(path, whole.subarray(0, whole.length / 2))
  await refused('half a bundle', /is not a case bundle, or its end is missing/)
  writeFileSync(path, 'These are words.')
  await refused('words', /is not a case bundle/)
  writeFileSync(path, '')
  await refused('nothing', /spoiled\.casebundle|empty/)
  // As on the first start: there is no case.
  await expect(page.getByRole('button', { name: 'Open the sample case' })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  const databases = await page.evaluate(async () => (await indexedDB.databases()).length)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Open the sample case' })).toBeVisible()
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(databases)
})

test('a bundle that is opened with the app is looked at first, then taken in', async ({
  launch,
  userData,
}) => {
  const path = join(userData, 'from a colleague.casebundle')
  copyFileSync(SAMPLE, path)
  const { app, page } = await launch({ args: [path] })
  const dialog = page.getByRole('dialog', { name: 'Open a bundle' })
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  const opened = await new StartPage(page).opened()
  await opened.goTo('Contradictions')
  await expect(opened.list('Contradictions').getByRole('option').first()).toBeVisible()

  // A second start hands its file to the window that is there, whose case stays open.
  const again = () =>
    app.evaluate(({ app: main }, file) => main.emit('second-instance', {}, ['gainsay', file], '/', {}), path)
  await again()
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  await expect(dialog).toContainText('This case is here already. It was not touched.')
  await dialog.getByRole('button', { name: 'Take it in as a copy' }).click()
  await expect(opened.message(/in the list of all cases/)).toBeVisible()
  await expect(opened.list('Contradictions')).toBeVisible()
  await opened.allCases()
  await expect(page.getByRole('table', { name: 'Cases', exact: true }).getByRole('row')).toHaveCount(3)
  await again()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
})
