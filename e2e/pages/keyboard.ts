import { expect, type Locator, type Page } from '@playwright/test'

const focused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Presses a key until the target has the focus, as a person without a mouse does. */
async function until(page: Page, target: Locator, key: string, most: number): Promise<void> {
  await expect(target).toBeAttached()
  for (let turn = 0; turn < most; turn += 1) {
    if (await focused(target)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Goes to a control by Tab. */
export const tabTo = (page: Page, target: Locator, most = 60): Promise<void> =>
  until(page, target, 'Tab', most)

/** Goes to a column of the window by F6. */
export const goToColumn = (page: Page, part: 'bar' | 'nav' | 'list' | 'main' | 'aside'): Promise<void> =>
  until(page, page.locator(`[data-part="${part}"]`), 'F6', 6)
