/** One document captured twice, and what its text proposes: by the window alone, and kept when the app ends. */
import type { Locator } from '@playwright/test'
import { type Desk, expect, test } from '../fixtures/desk'
import type { CasePage } from '../pages/case-page'
import { clipboardText } from '../pages/computer'
import { StartPage } from '../pages/start-page'
import * as story from './one-document'

const CASE = 'One document twice'
const CROSSING = [story.BEFORE, story.APPEAL, story.AFTER].join(' ')
const LETHAL = 'has sent lethal equipment through the port'

test('a clip of the clean text holds what the source says, and a later version tells what became of it', async ({
  launch,
}) => {
  const desk = await launch()
  const opened = await new StartPage(desk.page).createCase(CASE)
  await test.step('It is read clean, whole by key, and set aside by hand', () => readClean(desk, opened))
  await test.step('Words are clipped, one clip across what is set aside', () => clip(desk, opened))
  await test.step('A later version is told, and compared word by word', () => compare(opened))
  await test.step('What became of each excerpt is proposed and confirmed', () => carry(opened))
  await test.step('The list of excerpts shows what is altered or gone', () => showsFates(opened))
  await test.step('All of it is there when the app is started again', async () => {
    await desk.app.close()
    const again = await launch()
    const reopened = await new StartPage(again.page).openCase(CASE)
    await showsFates(reopened)
    await reopened.openSource(/Brenor/)
    const versions = await reopened.showTab('Versions')
    await expect(versions.getByRole('listitem')).toHaveCount(2)
  })
})

async function readClean({ page }: Desk, opened: CasePage): Promise<void> {
  const { reader } = opened
  await opened.capturePage('first.html', story.FIRST)
  await expect(reader.text).toContainText(story.OPENING)
  for (const furniture of [story.MENU, story.APPEAL]) await expect(reader.text).not.toContainText(furniture)
  const details = await opened.showTab('Details')
  await expect(details.getByRole('textbox', { name: 'Title' })).toHaveValue(story.TITLE)
  await expect(details.getByRole('textbox', { name: 'Publisher' })).toHaveValue('Harbour Post')
  await expect(details.getByRole('textbox', { name: 'Published' })).toHaveValue('2024-03-03')
  await expect(details.getByRole('textbox', { name: 'Time', exact: true })).toHaveValue('10:11')
  await expect(details).toContainText('Ilka Morn')
  await expect(details).toContainText('from the line of the date, taken apart')
  await opened.showTab('Excerpts')

  await page.keyboard.press('w')
  for (const furniture of [story.MENU, story.APPEAL]) await expect(reader.text).toContainText(furniture)
  await page.keyboard.press('w')
  await expect(reader.text).not.toContainText(story.APPEAL)

  await reader.select(story.LAST)
  await page.keyboard.press('x')
  await expect(reader.text).not.toContainText(story.LAST)
  await page.keyboard.press('w')
  await reader.select(story.LAST)
  await page.keyboard.press('b')
  await expect(opened.message('Put back.')).toBeVisible()
  await page.keyboard.press('w')
  await expect(reader.text).toContainText(story.LAST)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reader.text).not.toContainText(story.LAST)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reader.text).toContainText(story.LAST)
}

async function clip({ app }: Desk, opened: CasePage): Promise<void> {
  const { reader } = opened
  await reader.selectThrough(story.BEFORE, story.AFTER)
  await reader.clip()
  await reader.margin.getByRole('button', { name: 'Copy with citation' }).click()
  await expect.poll(async () => (await clipboardText(app)).replaceAll(/\s+/g, ' ')).toContain(CROSSING)
  for (const words of [LETHAL, story.SEEN, story.DROPPED]) {
    await reader.select(words)
    await reader.clip()
  }
  await opened.expectCount('Excerpts', 4)
  await expect(reader.margin.getByRole('listitem')).toHaveCount(4)
}

async function compare(opened: CasePage): Promise<void> {
  const { dialog, page } = opened
  const report = await opened.capturePage('second.html', story.SECOND)
  await expect(report).toContainText(`It may be a later version of “${story.TITLE}”: the same address.`)
  await report.getByRole('button', { name: /as a later version$/ }).click()
  await expect(report).toContainText('Kept as a later version')
  await report.getByRole('button', { name: 'Open second.html' }).click()
  const versions = await opened.showTab('Versions')
  await versions.getByRole('button', { name: 'Compare with 3 March 2024' }).click()
  await expect(dialog.getByRole('deletion').filter({ hasText: 'lethal' })).toBeVisible()
  await dialog.getByText('lethal', { exact: true }).click()
  await expect(dialog).toContainText('The text lost the word “lethal” between 3 and 5 March 2024.')
  await page.keyboard.press('e')
  await expect(opened.message('Clipped in the version of 3 March 2024.')).toBeVisible()
}

async function carry(opened: CasePage): Promise<void> {
  const { dialog, page } = opened
  await dialog.getByRole('tab', { name: /^Excerpts/ }).click()
  const item = (words: string) => dialog.getByRole('article').filter({ hasText: words })
  await expect(item(LETHAL)).toContainText('Altered: lost “lethal”.')
  await expect(item(LETHAL).getByRole('deletion')).toHaveText('lethal')
  await expect(item(CROSSING)).toContainText('Stands unchanged.')
  await expect(item(story.SEEN)).toContainText('Stands unchanged, in another place.')
  await expect(item(story.DROPPED)).toContainText('Gone.')
  for (const left of [5, 4, 3, 2, 1]) {
    await expect(dialog).toContainText(left === 1 ? '1 excerpt to decide.' : `${left} excerpts to decide.`)
    await page.keyboard.press('c')
  }
  await expect(dialog).toContainText('All is decided.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** The list of excerpts, narrowed to what is altered or gone. */
async function showsFates(opened: CasePage): Promise<void> {
  await opened.goTo('Excerpts')
  const lines = opened.list('Excerpts').getByRole('option')
  await expect(lines).toHaveCount(5)
  await opened.page.getByRole('button', { name: 'Filter', exact: true }).click()
  await opened.page
    .getByLabel('In later versions')
    .selectOption({ label: 'Altered or gone in a later version' })
  await opened.page.keyboard.press('Escape')
  await expect(lines).toHaveCount(3)
  await expect(lines.filter({ hasText: story.DROPPED })).toContainText('gone later')
  await lines.filter({ hasText: LETHAL }).click()
  await expect(opened.main).toContainText('altered in the version of 5 March 2024: lost “lethal”')
}

test('what a text proposes is taken or refused by key, and a story told twice has one origin', async ({
  launch,
}) => {
  const { page } = await launch()
  const opened = await new StartPage(page).createCase('One story')
  await test.step('A name, a figure, a denial are taken; what is refused comes back by undo', async () => {
    await opened.capturePage('coast.html', story.COAST)
    await decide(opened)
  })
  await test.step('The chain that the text proposes is taken', async () => {
    const origins = await opened.showTab('Origins')
    await origins.getByRole('button', { name: 'Accept' }).click()
    await expect(origins.getByRole('list', { name: /^Chain of attribution/ })).toContainText(
      /Coast Daily.*citing.*Northern Wire/,
    )
  })
  await test.step('The same words in another source are not asked again', async () => {
    await opened.capturePage('valley.html', story.VALLEY)
    await expect(opened.reader.text).toContainText('Our own desk')
    const suggested = await opened.showTab('Suggested')
    await expect(line(suggested, 'Mentions Brenor')).toBeVisible()
    await expect(suggested).toContainText('1 refused earlier')
    await expect(line(suggested, story.REFUSED)).toHaveCount(0)
  })
  await test.step('Two sources that print one story count as one origin', async () => {
    const origins = await opened.showTab('Origins')
    await expect(origins).toContainText('This case: 2 sources, 2 origins.')
    const same = origins.getByRole('list', { name: 'Sources with nearly the same text' })
    await expect(same).toContainText('Drones left by night')
    await same.getByRole('button', { name: 'It rests on that one' }).click()
    await expect(origins).toContainText('This case: 2 sources, 1 origin.')
    await expect(same.getByRole('listitem')).toHaveCount(0)
    await expect(origins.getByRole('region', { name: 'Sources that rest on Northern Wire' })).toContainText(
      'Drones left by night',
    )
  })
})

/** Lines of the tray by what they propose, or by the words of the source they are about. */
const line = (suggested: Locator, words: string): Locator =>
  suggested
    .getByRole('list', { name: 'Suggestions' })
    .getByRole('listitem')
    .filter({ has: suggested.page().getByText(words, { exact: true }) })

async function decide(opened: CasePage): Promise<void> {
  const { page } = opened
  const suggested = await opened.showTab('Suggested')
  const press = async (words: string, key: string) => {
    await line(suggested, words).first().click()
    await page.keyboard.press(key)
  }
  await press('Add Brenor', 'a')
  await opened.expectCount('Entities', 1)
  await press(story.FIGURE, 's')
  await opened.expectCount('Shipments', 1)
  await press(story.DENIAL, 'a')
  await opened.expectCount('Claims', 1)
  await press(story.REFUSED, 'x')
  await expect(line(suggested, story.REFUSED)).toHaveCount(0)
  await expect(suggested).toContainText(`Refused: “${story.REFUSED}”`)
  await page.keyboard.press('u')
  await expect(line(suggested, story.REFUSED)).toBeVisible()
  await page.keyboard.press('x')
  await expect(line(suggested, story.REFUSED)).toHaveCount(0)
  await expect(suggested).toContainText('1 refused earlier')
}
