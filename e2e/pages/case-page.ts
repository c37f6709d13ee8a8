import { expect, type Locator, type Page } from '@playwright/test'
import { ReaderPage } from './reader-page'

/** Places of a case as the navigation names them. */
export const PLACES = [
  'Sources',
  'Tables',
  'Excerpts',
  'Entities',
  'Relations',
  'Figures',
  'Shipments',
  'Claims',
  'Contradictions',
  'Responses',
  'Notes',
  'Dossier',
  'History',
  'Trash',
] as const
export type PlaceName = (typeof PLACES)[number]

/** An open case. */
export class CasePage {
  readonly page: Page
  readonly nav: Locator
  readonly main: Locator
  readonly aside: Locator
  readonly reader: ReaderPage
  /** The dialog that is open. */
  readonly dialog: Locator
  constructor(page: Page) {
    this.page = page
    this.nav = page.getByRole('navigation', { name: 'Places' })
    this.main = page.getByRole('main')
    this.aside = page.getByRole('complementary')
    this.reader = new ReaderPage(page)
    this.dialog = page.getByRole('dialog')
  }

  private place(place: PlaceName): Locator {
    return this.nav.getByRole('button', { name: new RegExp(`^${place}`) })
  }

  /** Goes to a place by the navigation. */
  async goTo(place: PlaceName): Promise<void> {
    await this.place(place).click()
    await expect(this.place(place)).toHaveAttribute('aria-current', 'page')
  }

  /** Waits until the navigation counts so many in a place. */
  async expectCount(place: PlaceName, count: number): Promise<void> {
    await expect(this.place(place)).toHaveText(new RegExp(`^${place}\\s*${count}$`))
  }

  /** What the navigation counts, place by place. */
  async counts(): Promise<string[]> {
    return this.nav.getByRole('button').allInnerTexts()
  }

  /** The list column of a place. */
  list(name: string): Locator {
    return this.page.getByRole('listbox', { name, exact: true })
  }

  /** Chooses the first line of the list that holds the words. */
  async choose(list: string, words: string | RegExp): Promise<void> {
    await this.list(list).getByRole('option', { name: words }).first().click()
  }

  /** Types into a field that finds things, and takes the first entry with these words. */
  async pick(within: Locator, label: string, typed: string, entry: string | RegExp): Promise<void> {
    await within.getByRole('combobox', { name: label, exact: true }).fill(typed)
    await this.list(label).getByRole('option', { name: entry }).first().click()
  }

  /** A text field of the dialog, by its label; whether it has to be filled makes no difference. */
  field(label: string): Locator {
    const name = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: \\(needed\\))?$`)
    return this.dialog.getByRole('textbox', { name })
  }

  /** Presses the button that ends the dialog, and waits until it is gone. */
  async finish(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** Shows a source by words of its line in the list. */
  async openSource(words: string | RegExp): Promise<void> {
    await this.goTo('Sources')
    await this.choose('Sources', words)
    await expect(this.reader.text).toBeVisible()
  }

  /** Captures files by the dialog, and leaves it with the report of what became of each. */
  async capture(
    files: readonly string[] | { name: string; mimeType: string; buffer: Buffer },
  ): Promise<Locator> {
    await this.goTo('Sources')
    await this.page.keyboard.press('ControlOrMeta+n')
    await this.dialog.getByRole('tab', { name: 'Files' }).click()
    const asked = this.page.waitForEvent('filechooser')
    await this.dialog.getByRole('button', { name: 'Choose files…' }).click()
    await (
      await asked
    ).setFiles(
      Array.isArray(files) ? [...files] : (files as { name: string; mimeType: string; buffer: Buffer }),
    )
    return this.page.getByRole('list', { name: 'What became of each' })
  }

  /** Captures a page as the browser would have saved it. */
  async capturePage(name: string, html: string): Promise<Locator> {
    return this.capture({ name, mimeType: 'text/html', buffer: Buffer.from(html) })
  }

  /** Shows a tab beside the source that is open. */
  async showTab(name: string): Promise<Locator> {
    await this.aside.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
    return this.aside.getByRole('tabpanel', { name: new RegExp(`^${name}`) })
  }

  /** What the window says in passing. */
  message(words: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByText(words)
  }

  async allCases(): Promise<void> {
    await this.page.getByRole('button', { name: 'All cases' }).click()
    await this.page.getByRole('heading', { name: 'Gainsay', level: 1 }).waitFor()
  }
}
