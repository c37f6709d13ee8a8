// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, focusOn, show } from './test-kit'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from './Button'
import { ComboBox } from './ComboBox'
import { Dialog } from './Dialog'
import { Menu } from './Menu'
import { TextField } from './TextField'
import { useKeys } from './use-keys'
import type { Option } from './use-options'

afterEach(clear)

const TREES: readonly Option[] = ['Ash', 'Birch', 'Cédar'].map((label) => ({
  id: label.toLowerCase(),
  label,
}))

const Form = ({ onSubmit, onKey }: { onSubmit: (text: string) => void; onKey: () => void }) => {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [tree, setTree] = useState<Option>()
  useKeys([{ id: 'test.e', key: 'E', label: 'Press', run: onKey }])
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open it</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="A form"
        description="Write a name."
        onSubmit={() => {
          onSubmit(`${name} ${tree?.id ?? ''}`)
          setOpen(false)
        }}
        footer={
          <Button type="submit" variant="primary">
            Keep
          </Button>
        }
      >
        <TextField label="Name" value={name} onChange={setName} autoFocus required error="Needs a name." />
        <ComboBox label="Tree" value={tree} onChange={setTree} options={TREES} />
      </Dialog>
    </>
  )
}

test('a dialog takes focus and keys, and gives them back', async () => {
  const heard: string[] = []
  show(<Form onSubmit={(text) => heard.push(text)} onKey={() => heard.push('key')} />)
  await userEvent.keyboard('e')
  expect(heard).toEqual(['key'])
  await userEvent.click(page.getByRole('button', { name: 'Open it' }))
  await expect
    .element(page.getByRole('dialog', { name: 'A form' }))
    .toHaveAccessibleDescription('Write a name.')
  await expect.element(page.getByLabelText(/^Name/)).toHaveFocus()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.keyboard('e')
  expect(heard).toEqual(['key'])
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Open it' })).toHaveFocus()
  await userEvent.keyboard('e')
  expect(heard).toEqual(['key', 'key'])
})

test('Escape closes a list inside a dialog before the dialog; Enter chooses there and submits elsewhere', async () => {
  const heard: string[] = []
  show(<Form onSubmit={(text) => heard.push(text)} onKey={() => undefined} />)
  await userEvent.click(page.getByRole('button', { name: 'Open it' }))
  await userEvent.fill(page.getByLabelText(/^Name/), 'One')
  await userEvent.click(page.getByRole('combobox', { name: 'Tree' }))
  await expect.element(page.getByRole('option', { name: 'Birch' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('option', { name: 'Birch' })).not.toBeInTheDocument()
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await userEvent.keyboard('ced')
  await expect.element(page.getByRole('option', { name: 'Cédar' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('combobox', { name: 'Tree' })).toHaveValue('Cédar')
  await userEvent.click(page.getByLabelText(/^Name/))
  await userEvent.keyboard('{Enter}')
  expect(heard).toEqual(['One cédar'])
})

test('a menu opens by key, shows keys and reasons, and goes back to its button', async () => {
  const heard: string[] = []
  show(
    <Menu
      trigger={<Button>More</Button>}
      label="More"
      items={[
        { id: 'a', label: 'Copy', kbd: 'Mod+C', run: () => heard.push('copy') },
        'separator',
        { id: 'b', label: 'Move', run: () => heard.push('move'), disabled: 'Nothing is chosen.' },
        {
          heading: 'Danger',
          items: [{ id: 'c', label: 'Trash', run: () => heard.push('trash'), danger: true }],
        },
      ]}
    />,
  )
  await expect.element(page.getByRole('button', { name: 'More' })).toBeVisible()
  focusOn(page.getByRole('button', { name: 'More' }).element())
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('menuitem', { name: 'Copy' })).toHaveFocus()
  await expect.element(page.getByText('Nothing is chosen.')).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('menuitem', { name: 'Trash' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(heard).toEqual(['trash'])
  await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus()
})
