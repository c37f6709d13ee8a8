import type { Locator, Page } from '@playwright/test'
import { CasePage } from './case-page'

/** The window while no case is open. */
export class StartPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Opens the sample case, as the first start offers it. */
  async openSample(): Promise<CasePage> {
    await this.page.getByRole('button', { name: 'Open the sample case' }).click()
    return this.opened()
  }

  async createCase(name: string): Promise<CasePage> {
    await this.page.getByRole('button', { name: /^New case/ }).click()
    await this.page.getByRole('textbox', { name: 'Name of the case' }).fill(name)
    await this.page.getByRole('button', { name: 'Create the case' }).click()
    return this.opened()
  }

  async openCase(name: string): Promise<CasePage> {
    await this.page
      .getByRole('table', { name: 'Cases', exact: true })
      .getByRole('button', { name, exact: true })
      .click()
    return this.opened()
  }

  /** The line of a case, in the list or in the trash. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
  }

  /** Does what the menu of a case offers. */
  async act(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}` }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  /** Opens the dialog for bundles and has the computer's own dialog answer it. */
  async chooseBundle(): Promise<Locator> {
    await this.page.getByRole('button', { name: /^Open a bundle/ }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Open a bundle' })
    await dialog.getByRole('button', { name: 'Choose a bundle…' }).click()
    return dialog
  }

  /** Takes in the bundle that the computer's dialog answers with. */
  async takeIn(): Promise<CasePage> {
    await (await this.chooseBundle()).getByRole('button', { name: 'Take it in' }).click()
    return this.opened()
  }

  /** Waits until a case is open. */
  async opened(): Promise<CasePage> {
    const opened = new CasePage(this.page)
    await opened.nav.waitFor()
    return opened
  }
}
