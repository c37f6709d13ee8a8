import type { Page } from '@playwright/test'
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
    await this.page.getByRole('table', { name: 'Cases', exact: true }).getByRole('button', { name, exact: true }).click()
    return this.opened()
  }

  private async opened(): Promise<CasePage> {
    const opened = new CasePage(this.page)
    await opened.nav.waitFor()
    return opened
  }
}
