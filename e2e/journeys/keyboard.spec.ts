/** The core path without a mouse. */
import { expect, test } from '../fixtures/desk'
import { goToColumn, tabTo } from '../pages/keyboard'
import { StartPage } from '../pages/start-page'

test('the core path by keyboard alone', async ({ launch }) => {
  const { page } = await launch()
  const { keyboard } = page
  const start = new StartPage(page)

  await tabTo(page, page.getByRole('button', { name: 'Open the sample case' }))
  await keyboard.press('Enter')
  const opened = await start.opened()
  const { reader, main, dialog } = opened
  const claims = await countOf('Claims')
  const excerpts = await countOf('Excerpts')

  await test.step('? shows the keys in force', async () => {
    await keyboard.press('?')
    await expect(dialog.getByText('Find anything, or run a command')).toBeVisible()
    await keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('Ctrl+K finds a source', async () => {
    await keyboard.press('ControlOrMeta+k')
    await keyboard.type('Chinese buggies')
    await expect(dialog.getByRole('option', { name: /buggies/ }).first()).toBeVisible()
    await keyboard.press('Enter')
    await expect(main.getByRole('heading', { level: 1 })).toContainText('buggies')
  })

  await test.step('the caret walks the text; Shift selects; E clips', async () => {
    await keyboard.press('r')
    await expect(reader.text).toBeFocused()
    await reader.find('Pavel Luzin of the Jamestown Foundation')
    await keyboard.press('ArrowRight')
    for (const _ of ['to the next word', 'to the one after', 'and on'])
      await keyboard.press('Control+Shift+ArrowRight')
    await expect.poll(async () => (await reader.selected()).trim()).toBe('thinks the')
    await keyboard.press('Control+ArrowLeft')
    await keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(async () => (await reader.selected()).length).toBeGreaterThan(20)
    await keyboard.press('e')
    await expect.poll(() => countOf('Excerpts')).toBe(excerpts + 1)
  })

  await test.step('C makes a claim of what is selected', async () => {
    await reader.find('He also doubts that the maker would risk its business')
    await keyboard.press('c')
    await expect(opened.field('Proposition, in one plain sentence')).toBeFocused()
    await keyboard.press('ControlOrMeta+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(main.getByRole('heading', { level: 1 })).toContainText('He also doubts')
    await expect.poll(() => countOf('Claims')).toBe(claims + 1)
  })

  await test.step('arrows walk a list; A and B put records on the sides of a board', async () => {
    await keyboard.press('Alt+7')
    const list = opened.list('Contradictions')
    await goToColumn(page, 'list')
    await tabTo(page, list)
    await keyboard.press('Home')
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('ArrowDown')
    await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
    const said = main.getByRole('region', { name: 'What was said', exact: true })
    await expect(said.getByRole('listitem').first()).toBeVisible()
    for (const [key, side] of [
      ['a', 'What was said'],
      ['b', 'What the record shows'],
    ] as const) {
      const items = main
        .getByRole('region', { name: side, exact: true })
        .getByRole('list')
        .last()
        .locator(':scope > li')
      const before = await items.count()
      await keyboard.press(key)
      await keyboard.type('He also doubts')
      await expect(page.getByRole('option', { name: /He also doubts/ }).first()).toBeVisible()
      await keyboard.press('Enter')
      await expect(items).toHaveCount(before + 1)
    }
  })

  await test.step('a note with a citation by @', async () => {
    await keyboard.press('ControlOrMeta+Shift+m')
    await expect(opened.field('Title')).toBeFocused()
    await keyboard.type('By keyboard')
    await keyboard.press('Enter')
    const note = main.getByRole('textbox', { name: 'Text of the note' })
    await goToColumn(page, 'main')
    await tabTo(page, note)
    await keyboard.type('He is cited here: @He also doubts')
    await expect(page.getByRole('option', { name: /He also doubts/ }).first()).toBeVisible()
    await keyboard.press('Enter')
    await keyboard.type(' and so on.')
    await expect(note).toContainText('He also doubts that the maker')
    await expect(note).toContainText('and so on.')
  })

  await test.step('the dossier, and the dialog before it is written', async () => {
    await keyboard.press('Alt+0')
    await goToColumn(page, 'list')
    await tabTo(page, opened.list('Dossiers'))
    await keyboard.press('Home')
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    await keyboard.press('ControlOrMeta+p')
    await expect(dialog).toContainText('It is for the desk, which every page says.')
    await expect(dialog.getByRole('button', { name: 'Choose a file and write' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('undo works from anywhere', async () => {
    await keyboard.press('ControlOrMeta+z')
    await expect(opened.message(/^Undone: /)).toBeVisible()
  })

  /** What the navigation counts in a place that is not empty. */
  async function countOf(place: string): Promise<number> {
    const item = opened.nav.getByRole('button', { name: new RegExp(`^${place}`) })
    await expect(item).toHaveText(/[1-9]/)
    return Number(/\d+/.exec(await item.innerText())?.[0])
  }
})
