import { expect, type Locator, type Page } from '@playwright/test'

/** A table that is open: its grid, its filters, and what stands beside it. */
export class TablePage {
  readonly page: Page
  readonly grid: Locator
  readonly filter: Locator
  readonly beside: Locator
  readonly status: Locator
  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: /^Rows of / })
    this.filter = page.getByRole('searchbox', { name: 'Filter value' })
    this.beside = page.getByRole('complementary', { name: 'Beside the table' })
    this.status = page.getByRole('group', { name: 'Rows shown' })
  }

  /** The cell in hand. */
  async atHand(): Promise<string> {
    return this.grid.evaluate((grid) => {
      const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
      return cell?.textContent ?? ''
    })
  }

  /** Puts the first cell of a column in hand, by key alone. */
  async toColumn(head: string): Promise<void> {
    await this.grid.focus()
    await this.page.keyboard.press('Control+Home')
    await this.page.keyboard.press('ArrowUp')
    for (let step = 0; step < 40; step += 1) {
      if ((await this.atHand()).startsWith(head)) {
        await this.page.keyboard.press('ArrowDown')
        return
      }
      await this.page.keyboard.press('ArrowRight')
    }
    throw new Error(`There is no column ${head}`)
  }

  /** Waits until the line below the table counts its rows so. */
  async expectRows(words: string): Promise<void> {
    await expect(this.status).toContainText(words)
  }

  async showTab(name: string): Promise<void> {
    await this.beside.getByRole('tab', { name }).click()
  }
}
