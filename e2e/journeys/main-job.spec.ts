/** The main job as a journalist does it: from three articles to a dossier, with every step seen in the window. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Desk } from '../fixtures/desk'
import { kit, kitTest } from '../fixtures/kit'
import { launchApp } from '../fixtures/launch-app'
import { caseOf, readBundle } from '../pages/bundle-file'
import type { CasePage } from '../pages/case-page'
import { chooseAlways, saveInto } from '../pages/computer'
import { StartPage } from '../pages/start-page'
import { kitMaterial, type Material, nameOf, sampleMaterial } from './material'

type Launch = (profile: string) => Promise<Desk>

kitTest('the main job on the three articles of the kit', async ({ launch, runtime, appFolder, userData }) => {
  const fresh: Launch = (profile) => launchApp(runtime, appFolder, profile, {})
  await mainJob(await launch(), kitMaterial(), userData, fresh)
})

test('the main job on notes of the sample case', async ({ launch, runtime, appFolder, userData }) => {
  test.skip(existsSync(kit('articles')), 'the kit is here: the same journey ran on its articles')
  const fresh: Launch = (profile) => launchApp(runtime, appFolder, profile, {})
  await mainJob(await launch(), sampleMaterial(), userData, fresh)
})

const NAME = 'What was said of the goods'
const GOODS = 'earth movers seen there'
const TITLE = 'A denial, and goods that were seen there'
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const title = (file: number) => `Article ${file + 1} of the case`

async function mainJob(
  { app, page }: Desk,
  material: Material,
  userData: string,
  fresh: Launch,
): Promise<void> {
  const { claim, shipment, figure, names } = material
  const folder = join(userData, 'written')
  mkdirSync(folder)
  await saveInto(app, folder)
  const start = new StartPage(page)
  const opened = await test.step('1 Start: create, rename, trash and restore a case', () => begin(start))
  const { reader, main, aside, dialog } = opened
  const show = async (file: number) => opened.openSource(title(file))

  await test.step('2 Capture three files, and the first of them again', async () => {
    const report = await opened.capture(material.files)
    await expect(report.getByRole('listitem')).toHaveCount(3)
    for (const path of material.files)
      await expect(report.getByText(nameOf(path), { exact: true })).toBeVisible()
    await opened.finish('Done')
    await opened.expectCount('Sources', 3)
    const again = await opened.capture([material.files[0] ?? ''])
    await expect(again).toContainText('Nothing was stored twice.')
    await opened.finish('Done')
    await opened.expectCount('Sources', 3)
  })

  await test.step('2 What is known about each source is filled in; the snapshot shows its hashes', async () => {
    for (const [index, path] of material.files.entries()) {
      // The list shows what was captured last first.
      await opened.goTo('Sources')
      await opened
        .list('Sources')
        .getByRole('option')
        .nth(2 - index)
        .click()
      await aside.getByRole('tab', { name: 'Snapshot' }).click()
      await expect(aside.getByText(nameOf(path))).toBeVisible()
      await expect(aside.getByText(sha256(path)).first()).toBeVisible()
      await expect(aside.getByRole('textbox')).toHaveCount(0)
      await aside.getByRole('tab', { name: 'Details' }).click()
      await describe(opened, index, index === claim.file ? claim.date : '2023~')
    }
  })

  await test.step('3 Clip by mouse and by keyboard; each is listed in the margin', async () => {
    await show(claim.file)
    await reader.select(claim.exact, claim.nth)
    await reader.bar.getByRole('button', { name: 'Clip' }).click()
    await expect(reader.margin.getByRole('listitem')).toHaveCount(1)
    await expect(reader.margin).toContainText(claim.exact)

    await show(shipment.file)
    await reader.text.focus()
    await reader.find(shipment.exact)
    await page.keyboard.press('Shift+ArrowLeft')
    await reader.expectSelected(shipment.exact.slice(0, -1))
    await page.keyboard.press('Shift+ArrowRight')
    await reader.expectSelected(shipment.exact)
    await reader.clip()
    await expect(reader.margin).toContainText(shipment.exact)
    await opened.expectCount('Excerpts', 2)
  })

  await test.step('4 Two entities from selections, merged, and taken apart again', async () => {
    const [full, short] = names
    for (const name of [full, short]) {
      await show(name.file)
      await reader.select(name.exact, name.nth)
      await page.keyboard.press('n')
      await expect(opened.field('Name')).toHaveValue(name.exact)
      await dialog.getByRole('textbox', { name: 'Basis of the name' }).fill('as the article spells it')
      await opened.finish('Add entity')
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(name.exact)
    }
    await opened.expectCount('Entities', 2)
    await main.getByRole('button', { name: 'Same as… / not the same…' }).click()
    await opened.pick(dialog, 'The other entity', full.exact, full.exact)
    await dialog.getByRole('radio', { name: full.exact }).check({ force: true })
    await opened.field('Why').fill('the article means the same person')
    await opened.finish('Merge')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(full.exact)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(opened.message(/^Undone: /)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(opened.message(/^Done again: /)).toBeVisible()
  })

  await test.step('5 A figure from a selection, its number read from the words', async () => {
    await show(figure.file)
    await reader.select(figure.exact, figure.nth)
    await reader.bar.getByRole('button', { name: 'Figure' }).click()
    await expect(dialog.getByText(/no number yet/)).toHaveCount(0)
    await opened.field('Goods').fill('the goods of this figure')
    await opened.finish('Add figure')
    await opened.expectCount('Figures', 1)
  })

  await test.step('5 A shipment from an excerpt, shown in the table', async () => {
    await show(shipment.file)
    await reader.select(shipment.exact, shipment.nth)
    await page.keyboard.press('s')
    await dialog
      .getByRole('combobox', { name: 'Level' })
      .selectOption({ label: 'handover: seen to be handed over' })
    await opened.field('Goods, in the record’s own words').fill(GOODS)
    await opened.pick(dialog, 'Consignor', 'Regional governor', /Add “Regional governor”/)
    await opened.pick(dialog, 'Country of origin', 'China', /^China/)
    await opened.pick(dialog, 'Destination', 'Russia', /^Russia/)
    await opened.field('Period').fill('2023-06')
    await expect(dialog.getByText('June 2023', { exact: true })).toBeVisible()
    await opened.field('Basis').fill('video, as the article describes it')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(dialog).toHaveCount(0)
    await opened.expectCount('Shipments', 1)
    await opened.goTo('Shipments')
    await expect(main.getByRole('row', { name: GOODS })).toContainText('Regional governor')
  })

  await test.step('6 A claim from a selection, with its scope', async () => {
    await show(claim.file)
    await reader.select(claim.exact, claim.nth)
    await page.keyboard.press('c')
    await opened.pick(dialog, 'Speaker', claim.speaker, /^Add “/)
    await opened.field('When it was said').fill(claim.date)
    await opened.pick(dialog, 'Which goods', 'the words of the denial', /^The words/)
    await opened.pick(dialog, 'From where', 'China', /^China/)
    await opened.pick(dialog, 'To where', 'Russia', /^Russia/)
    await expect(dialog.getByRole('region', { name: 'Scope' })).toContainText(/Covers .*from China to Russia/)
    await opened.finish('Add claim')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(claim.exact)
    await opened.expectCount('Claims', 1)
    // Words that were clipped before are the same excerpt: nothing is stored twice.
    await opened.expectCount('Excerpts', 5)
  })

  await test.step('7 A contradiction with both sides, and its test', async () => {
    await opened.goTo('Contradictions')
    await page.keyboard.press('ControlOrMeta+Shift+x')
    await opened.field('Title').fill(TITLE)
    await opened.finish('Open the board')
    const said = main.getByRole('region', { name: 'What was said', exact: true })
    const shown = main.getByRole('region', { name: 'What the record shows', exact: true })
    await said.getByRole('button', { name: 'Add' }).click()
    await opened.pick(said, 'A claim or an excerpt', claim.exact, new RegExp(`denial|assertion`))
    await expect(said).toContainText('from China to Russia')
    await shown.getByRole('button', { name: 'Add' }).click()
    await opened.pick(shown, 'A shipment, a figure or an excerpt', GOODS, new RegExp(GOODS))
    await expect(shown.getByRole('listitem')).toHaveCount(1)
    const rows = main.getByRole('region', { name: 'The test' }).getByRole('row')
    await expect(rows).toHaveCount(6)
    await expect(rows.filter({ hasText: 'Goods' })).toContainText('unknown')
    await expect(rows.filter({ hasText: 'Period' })).toContainText('meets')

    await main.getByRole('textbox', { name: 'Explanation' }).click()
    await page.keyboard.type('The goods are of the kind that the denial speaks of.')
    await main.getByRole('button', { name: 'Add a reading' }).click()
    await main.getByRole('textbox', { name: 'What speaks for it' }).fill('They may have been bought at home.')
    await main.getByRole('textbox', { name: 'What would decide it' }).fill('The invoices.')
    await main.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'qualified' })
    await opened.field('Reason').fill('It holds for the goods, not for the seller.')
    await opened.finish('Mark as qualified')
    await expect(main.getByText('It holds for the goods, not for the seller.')).toBeVisible()
  })

  await test.step('8 The right of reply of those it accuses', async () => {
    const accused = aside.getByRole('region', { name: claim.speaker })
    await expect(accused).toContainText('not asked')
    await accused.getByRole('button', { name: 'Put it to them' }).click()
    await expect(opened.field('What is put to them')).toHaveValue(TITLE)
    await opened.field('Deadline').fill('2024-05-18')
    await opened.finish('Begin the response')
    await expect(main).toContainText(claim.speaker)
    await opened.goTo('Responses')
    await expect(opened.list('Responses').getByRole('option')).toHaveCount(1)
  })

  await test.step('9 A note with a citation', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+m')
    await opened.field('Title').fill('Where it stands')
    await opened.finish('Write the note')
    const note = main.getByRole('textbox', { name: 'Text of the note' })
    await note.click()
    await page.keyboard.type('## The denial')
    await page.keyboard.press('Enter')
    await page.keyboard.type(`It was said: @${claim.exact.slice(0, 12)}`)
    const cite = page.getByRole('listbox', { name: 'Cite a record' })
    await cite
      .getByRole('option', { name: claim.exact.slice(0, 12) })
      .first()
      .click()
    await page.keyboard.type(' and no more.')
    await expect(note.getByRole('heading', { name: 'The denial' })).toBeVisible()
    await expect(note).toContainText(/It was said: .*and no more\./s)
    await expect(note).toContainText(claim.exact.slice(0, 40))
  })

  await test.step('10 A dossier, its preview, and its files', async () => {
    await opened.goTo('Dossier')
    await page.getByRole('button', { name: 'Start a dossier' }).click()
    await aside.getByRole('textbox', { name: 'Title' }).fill('What the record shows')
    await aside.getByRole('textbox', { name: 'Title' }).press('Enter')
    await opened.pick(aside, 'Add a contradiction', TITLE.slice(0, 8), TITLE)
    await opened.pick(aside, 'Add a note', 'Where', 'Where it stands')
    await aside.getByRole('button', { name: 'Add a section' }).click()
    await page.getByRole('menuitem', { name: 'Table of shipments' }).click()
    const preview = page.frameLocator('iframe')
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText('What the record shows')
    await expect(preview.getByText('They may have been bought at home.')).toBeVisible()
    await expect(preview.getByText(GOODS).first()).toBeVisible()

    await main.getByRole('button', { name: 'Write PDF' }).click()
    await opened.finish('Choose a file and write')
    const pdf = await PDFDocument.load(readFileSync(join(folder, 'What the record shows.pdf')), {
      updateMetadata: false,
    })
    expect(pdf.getPageCount()).toBeGreaterThan(1)
    expect(pdf.getTitle()).toBe('What the record shows')
    expect(`${pdf.getCreator()} ${pdf.getProducer()}`).not.toMatch(/Mozilla|Chrome|Skia/)

    await main.getByRole('button', { name: 'Markdown' }).click()
    await opened.finish('Choose a file and write')
    const markdown = readFileSync(join(folder, 'What the record shows.md'), 'utf8')
    expect(markdown).toMatch(/^---\n/)
    for (const words of [TITLE, claim.exact, 'The invoices.', sha256(material.files[claim.file] ?? '')])
      expect(markdown).toContain(words)
    expect(markdown).toMatch(/\[\^1\]/)
  })

  await test.step('12 Undo and redo what was last done', async () => {
    await opened.goTo('Notes')
    await opened.choose('Notes', 'Where it stands')
    await main.getByRole('button', { name: 'Move to trash' }).click()
    await opened.expectCount('Notes', 0)
    await page.keyboard.press('ControlOrMeta+z')
    await opened.expectCount('Notes', 1)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await opened.expectCount('Notes', 0)
    await page.keyboard.press('ControlOrMeta+z')
    await opened.expectCount('Notes', 1)
    await opened.goTo('History')
    await expect(opened.list('Changes, the newest first').getByRole('option').first()).toContainText(/note/i)
  })

  await test.step('11 The bundle is the same case on a fresh profile', async () => {
    await exportBundle(opened)
    const counts = await opened.counts()
    const first = join(folder, `${NAME}.casebundle`)
    const profile = mkdtempSync(join(tmpdir(), 'gainsay-fresh-'))
    const second = await fresh(profile)
    try {
      const again = await takeIn(second, first)
      await expect.poll(() => again.counts()).toEqual(counts)
      const other = join(folder, 'other')
      mkdirSync(other)
      await saveInto(second.app, other)
      await exportBundle(again)
      const [here, there] = [await readBundle(first), await readBundle(join(other, `${NAME}.casebundle`))]
      expect(caseOf(there)).toEqual(caseOf(here))
      for (const path of material.files)
        expect([...caseOf(there)].some(([name]) => name === `data/originals/${sha256(path)}`)).toBe(true)
      expect([...second.errors, ...second.external]).toEqual([])
    } finally {
      await second.app.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
}

async function begin(start: StartPage): Promise<CasePage> {
  const { page } = start
  await expect(page.getByRole('button', { name: 'Open the sample case' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Open a bundle/ })).toBeVisible()
  const first = await start.createCase('A case')
  await first.allCases()
  await start.act('A case', 'Rename…')
  await page.getByRole('dialog').getByRole('textbox').fill(NAME)
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(start.row(NAME)).toContainText('0 sources, 0 excerpts, 0 contradictions')
  await start.act(NAME, 'Move to trash')
  await expect(page.getByRole('table', { name: 'Cases in the trash' })).toContainText(NAME)
  await start.act(NAME, 'Restore')
  return start.openCase(NAME)
}

/** Fills in what is known about the source in view. */
async function describe({ aside, main }: CasePage, index: number, date: string): Promise<void> {
  const fill = async (label: string, value: string) => {
    const field = aside.getByRole('textbox', { name: label, exact: true })
    await field.fill(value)
    await field.press('Enter')
  }
  await fill('Title', title(index))
  await fill('Publisher', 'A newspaper')
  await fill('Published', date)
  await fill('Language', 'en')
  const chain = aside.getByRole('combobox', { name: 'Attribution' })
  await chain.fill(`A newspaper ${index}, citing A larger newspaper, citing customs documents`)
  await chain.press('Enter')
  await aside.getByRole('combobox', { name: 'Reliability of the source' }).selectOption('B')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(title(index))
  await expect(main.getByText(/citing A larger newspaper, citing customs documents/)).toBeVisible()
}

async function exportBundle(opened: CasePage): Promise<void> {
  await opened.page.keyboard.press('ControlOrMeta+Shift+e')
  await opened.finish('Export…')
  await expect(opened.message(/^The case was written to/)).toBeVisible()
}

async function takeIn({ app, page }: Desk, bundle: string): Promise<CasePage> {
  await chooseAlways(app, bundle)
  return new StartPage(page).takeIn()
}
