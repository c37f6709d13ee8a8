// First: it brings base.css, which settles the order of the layers.
import { clear, show } from './test-kit'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from './Button'
import { KeyHelp } from './KeyHelp'
import { TextField } from './TextField'
import { useKeyOf, useKeys } from './use-keys'

afterEach(clear)

const Outer = ({ heard, inner }: { heard: string[]; inner: boolean }) => {
  const [help, setHelp] = useState(false)
  const [text, setText] = useState('')
  const clip = useKeyOf('outer.clip', 'E')
  useKeys([
    { id: 'outer.clip', key: 'E', label: 'Clip it', group: 'Text', run: () => heard.push('outer') },
    { id: 'outer.off', key: 'X', label: 'Never now', run: () => heard.push('never'), when: () => false },
    { id: 'outer.find', key: 'Mod+K', label: 'Find', run: () => heard.push('find') },
    { id: 'outer.help', key: '?', label: 'Keys', run: () => setHelp(true) },
  ])
  return (
    <>
      <TextField label="Words" value={text} onChange={setText} />
      <output>{clip}</output>
      {inner && <Inner heard={heard} />}
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </>
  )
}
const Inner = ({ heard }: { heard: string[] }) => {
  useKeys([{ id: 'inner.e', key: 'E', label: 'Inner thing', run: () => heard.push('inner') }])
  return <Button onPress={() => heard.push('pressed')}>Do</Button>
}

test('letters are commands outside fields only; the inner and later binding wins; help lists what is in force', async () => {
  const heard: string[] = []
  show(<Outer heard={heard} inner={false} />)
  await userEvent.keyboard('ex')
  await userEvent.click(page.getByLabelText('Words'))
  await userEvent.keyboard('ex{Control>}k{/Control}')
  await expect.element(page.getByLabelText('Words')).toHaveValue('ex')
  expect(heard).toEqual(['outer', 'find'])
  show(<Outer heard={heard} inner />)
  await userEvent.click(page.getByRole('button', { name: 'Do' }))
  await userEvent.keyboard('e')
  expect(heard).toEqual(['outer', 'find', 'pressed', 'inner'])
  await userEvent.keyboard('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect.element(help.getByText('Inner thing')).toBeVisible()
  expect(help.getByText('Clip it').query()).toBeNull()
  expect(help.getByText('Never now').query()).toBeNull()
})

test("the user's own key takes the place of the given one, in effect and in hints", async () => {
  const heard: string[] = []
  show(<Outer heard={heard} inner={false} />, { 'outer.clip': 'Q', 'outer.find': '' })
  await expect.element(page.getByRole('status').first()).toHaveTextContent('Q')
  await userEvent.keyboard('eq{Control>}k{/Control}')
  expect(heard).toEqual(['outer'])
})
