import type { ComponentType } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { newId } from '@shared/kernel/ids'
import { ComboBox } from '@renderer/ui/ComboBox'
import { later } from '@renderer/ui/later'
import { type PickerProps, RegistryProvider } from '@renderer/ui/registry'
import { clear, show } from '@renderer/ui/test-kit'
import { RichTextEditor } from './RichTextEditor'

afterEach(clear)

const Field = ({ onPick, ...props }: PickerProps) => (
  <ComboBox
    {...props}
    value={undefined}
    options={[{ id: newId('entity', 1, new Uint8Array(10)), label: 'Harbour Office' }]}
    onChange={(option) => option && onPick(option.id)}
  />
)

test('a name typed right behind “@” goes into the field, though the field comes later, and not into the text', async () => {
  let come = () => {}
  const any = later(
    () =>
      new Promise<ComponentType<PickerProps>>((resolve) => {
        come = () => resolve(Field)
      }),
    { takesKeys: true },
  )
  show(
    <RegistryProvider registry={{ cards: {}, pickers: { any }, open: () => undefined }}>
      <RichTextEditor
        label="Note"
        value={[]}
        newItemId={() => newId('item', 1, new Uint8Array(10))}
        autoFocus
      />
    </RegistryProvider>,
  )
  const text = page.getByRole('textbox', { name: 'Note' })
  await text.click()
  await userEvent.keyboard('It was @Harbourx{Backspace}')
  come()
  const picker = page.getByRole('combobox', { name: 'Cite a record' })
  await expect.element(picker).toHaveValue('Harbour')
  await expect.element(picker).toHaveFocus()
  await userEvent.keyboard(' off')
  await expect.element(picker).toHaveValue('Harbour off')
  await expect.element(page.getByRole('option', { name: 'Harbour Office' })).toBeVisible()
  expect(text.element().textContent).toBe('It was ')
})
