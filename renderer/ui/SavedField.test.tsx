// First: it brings base.css, which settles the order of the layers.
import { clear, show } from './test-kit'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { SavedField } from './SavedField'
import { TextField } from './TextField'

afterEach(clear)

const About = ({ onSave }: { readonly onSave: (words: string) => void }) => {
  const [value, setValue] = useState('kept')
  const [open, setOpen] = useState(false)
  const save = (words: string) => {
    onSave(words)
    setValue(words)
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open it</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="About">
        <SavedField value={value} onSave={save}>
          {(field) => <TextField label="Comment" {...field} />}
        </SavedField>
      </Dialog>
    </>
  )
}

test('what was typed is kept, once, when Escape closes the dialog that the field stands in', async () => {
  const saved: string[] = []
  show(<About onSave={(words) => saved.push(words)} />)
  await userEvent.click(page.getByRole('button', { name: 'Open it' }))
  await userEvent.fill(page.getByLabelText('Comment'), 'typed')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(saved).toEqual(['typed'])
  await userEvent.click(page.getByRole('button', { name: 'Open it' }))
  await expect.element(page.getByLabelText('Comment')).toHaveValue('typed')
  // Nothing was typed: nothing is saved.
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  // Saved before the dialog closes: not again.
  await userEvent.click(page.getByRole('button', { name: 'Open it' }))
  await userEvent.fill(page.getByLabelText('Comment'), 'typed again')
  await userEvent.keyboard('{Enter}{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(saved).toEqual(['typed', 'typed again'])
})
