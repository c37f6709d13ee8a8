/** From a suggested contradiction to the party it accuses, its letter, and the dossier that says who has not answered. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { readPdf } from '../demo/check-pdf'
import { expect, test } from '../fixtures/desk'
import { saveInto } from '../pages/computer'
import { StartPage } from '../pages/start-page'

test('a suggestion is accepted, the party it accuses is asked, and the dossier says what is open', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch()
  const folder = join(userData, 'written')
  mkdirSync(folder)
  await saveInto(app, folder)
  const opened = await new StartPage(page).openSample()
  const { main, dialog } = opened
  const list = opened.list('Contradictions')
  const suggested = list.getByRole('option', { name: /suggested/ })

  await test.step('What the case suggests waits below the contradictions, and says why', async () => {
    await opened.goTo('Contradictions')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('suggested')
    await suggested.first().click()
    await expect(main.getByRole('heading', { name: 'Why it is suggested' })).toBeVisible()
    await expect(main.getByRole('region', { name: 'What was said' }).getByRole('listitem')).not.toHaveCount(0)
    await expect(main.getByRole('heading', { name: 'Innocent readings' })).toBeVisible()
  })

  await test.step('One is checked and none; the next comes into view and is accepted by one key', async () => {
    const title = (await main.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await page.keyboard.press('r')
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('The goods were never moved.')
    await opened.finish('Not a contradiction')
    await expect(main.getByRole('heading', { level: 1 })).not.toHaveText(title)
    await expect(main.getByRole('heading', { name: 'Why it is suggested' })).toBeVisible()
    await page.keyboard.press('a')
    await expect(main.getByRole('textbox', { name: 'Title of the contradiction' })).toBeVisible()
    await expect(opened.nav.getByRole('button', { name: /^Contradictions/ })).toContainText(/\d+ · \d+ new/)
    await page.getByRole('combobox', { name: 'Status' }).first().selectOption('refused')
    await expect(list.getByRole('option', { name: /The goods were never moved/ })).toBeVisible()
  })

  await test.step('Who stands accused is on the desk; what it is asked and when it was tried is kept', async () => {
    await opened.goTo('Responses')
    const party = opened
      .list('Responses')
      .getByRole('option', { name: /nothing was put to them/ })
      .first()
    await party.click()
    await expect(main.getByText('Nothing was put to them.')).toBeVisible()
    await page.keyboard.press('p')
    await expect(main.getByRole('textbox', { name: 'Allegation 1' })).toBeVisible()
    await page.keyboard.press('l')
    const log = main.getByRole('form', { name: 'New attempt' })
    await log.getByRole('textbox', { name: 'Date' }).fill('2024-05-02')
    await log.getByRole('button', { name: 'Put it in the log' }).click()
    await expect(main.getByText(/^1 of 5 earnest/)).toBeVisible()
    const deadline = main.getByRole('textbox', { name: 'Deadline' })
    await deadline.fill('2024-05-18')
    await deadline.press('Tab')
    await expect(main.getByText(/days over/)).toBeVisible()
    await main.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'no response' })
    await expect(main.getByText(/did not respond to an e-mail by 18 May 2024\.$/)).toBeVisible()
  })

  await test.step('The letter lists what is put to them, and names no source', async () => {
    const words = main.getByRole('textbox', { name: 'Allegation 1', exact: true })
    await words.fill('You said one thing, and the record shows another.')
    await words.press('Tab')
    await main.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('e')
    await dialog.getByRole('textbox', { name: 'Signed by' }).fill('A. Reporter')
    await dialog.getByRole('textbox', { name: 'How they can answer' }).fill('desk@newsroom.example')
    await opened.finish('Save as text')
    const [name = ''] = readdirSync(folder)
    expect(name).toMatch(/^Letter to .+\.txt$/)
    const letter = readFileSync(join(folder, name), 'utf8')
    expect(letter).toContain('1. You said one thing, and the record shows another.')
    expect(letter).toContain('Please answer by 18 May 2024.')
    expect(letter).toContain('desk@newsroom.example')
    expect(letter).not.toMatch(/desk note|sha256|exc-|src-/i)
    await page.getByRole('button', { name: 'Log it as an attempt of today' }).click()
    await expect(main.getByText(/^2 of 5 earnest/)).toBeVisible()
  })

  await test.step('The letter is printed too; the case knows both files by their hashes, and the log cites one', async () => {
    await main.getByRole('button', { name: 'Add an allegation' }).click()
    const more = main.getByRole('textbox', { name: 'Allegation 2', exact: true })
    await more.fill('You knew it, as the Financial Times has it.')
    await more.press('Tab')
    await main.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('e')
    await expect(dialog.getByText('Allegation 2: it names “Financial Times”, a source.')).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: 'Signed by' })).toHaveValue('A. Reporter')
    await opened.finish('Save as PDF')
    const letters = main.getByRole('region', { name: 'Letters written · 2' })
    await expect(letters.getByText('in the log')).toHaveCount(1)
    const names = readdirSync(folder).toSorted()
    expect(names.map((name) => extname(name))).toEqual(['.pdf', '.txt'])
    for (const name of names) {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
      await expect(letters.getByRole('listitem', { name })).toContainText(`sha256 ${hash}`)
    }
  })

  await test.step('What stands in the PDF is what the letter says, and names no source', async () => {
    const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? ''
    const { tagged, title, information } = await readPdf(join(folder, pdf))
    expect({ tagged, title: title.replace(/^Letter to .+/, 'Letter to them') }).toEqual({
      tagged: true,
      title: 'Letter to them',
    })
    expect(information).not.toMatch(/chrom|mozilla|skia|reporter/i)
    // Read as any PDF is that comes from outside.
    await opened.capture([join(folder, pdf)])
    const { text } = opened.reader
    await expect(text).toContainText('You said one thing, and the record shows another.')
    await expect(text).toContainText('Please answer by 18 May 2024.')
    await expect(text).toContainText('desk@newsroom.example')
    const words = await text.innerText()
    expect(words).not.toMatch(/financial times|desk note|sha256|exc-|src-/i)
  })

  await test.step('Before the dossier is written it says who has not answered, and leads there', async () => {
    await opened.goTo('Dossier')
    await page.getByRole('listbox', { name: 'Dossiers' }).getByRole('option').first().click()
    await main.getByRole('button', { name: 'Markdown' }).click()
    await expect(dialog.getByText(/stand accused and have not answered/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Open the response' }).first().click()
    await expect(main.getByRole('heading', { name: 'What was put to them' })).toBeVisible()
  })
})
