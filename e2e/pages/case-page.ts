import { expect, type Locator, type Page } from '@playwright/test'

/** Places of a case as the navigation names them. */
export const PLACES = [
  'Sources',
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
  constructor(page: Page) {
    this.page = page
    this.nav = page.getByRole('navigation', { name: 'Places' })
    this.main = page.getByRole('main')
  }

  /** Goes to a place by the navigation. */
  async goTo(place: PlaceName): Promise<void> {
    const item = this.nav.getByRole('button', { name: new RegExp(`^${place}`) })
    await item.click()
    await expect(item).toHaveAttribute('aria-current', 'page')
  }

  /** The list column of a place. */
  list(name: string): Locator {
    return this.page.getByRole('listbox', { name })
  }

  /** Chooses the first line of the list that holds the words. */
  async choose(list: string, words: string | RegExp): Promise<void> {
    await this.list(list).getByRole('option', { name: words }).first().click()
  }

  /** Presses the key of a dialog's main button. */
  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  async allCases(): Promise<void> {
    await this.page.getByRole('button', { name: 'All cases' }).click()
    await this.page.getByRole('heading', { name: 'Gainsay', level: 1 }).waitFor()
  }
}
