// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from './test-kit'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ActionBar } from './ActionBar'
import { Banner } from './Banner'
import { Button } from './Button'
import { Card } from './Card'
import { Checkbox } from './Checkbox'
import { CommandPalette } from './CommandPalette'
import { ConfirmDialog } from './ConfirmDialog'
import { DateText } from './DateText'
import { EmptyState } from './EmptyState'
import { FileDrop } from './FileDrop'
import { KeyValue } from './KeyValue'
import { NumberText } from './NumberText'
import { Popover } from './Popover'
import { Quote } from './Quote'
import { RadioGroup } from './RadioGroup'
import { RecordCard, RegistryProvider } from './registry'
import { SectionTitle } from './SectionTitle'
import { Select } from './Select'
import { Tabs } from './Tabs'
import { Tag } from './Tag'
import { TextArea } from './TextArea'
import { applyTheme } from './theme'
import { useToast } from './Toasts'
import type { Tone } from './tone'
import { useAsyncAction } from './use-async-action'

afterEach(clear)

const TONES: readonly Tone[] = ['neutral', 'said', 'rec', 'clash', 'ok', 'clip', 'ent']

const Bits = () => {
  const [tab, setTab] = useState('one')
  return (
    <main>
      <SectionTitle level={1} look="serif" actions={<Button variant="primary">Add</Button>}>
        A serif title
      </SectionTitle>
      <SectionTitle count={5}>Suggested</SectionTitle>
      {TONES.map((tone) => (
        <Card
          key={tone}
          tone={tone}
          onOpen={() => undefined}
          selected={tone === 'said'}
          actions={<Button kbd="Enter">Accept</Button>}
        >
          <Tag tone={tone}>{tone}</Tag> <Quote cite="where it stands">words as they were</Quote>
        </Card>
      ))}
      {(['plain', 'primary', 'quiet', 'danger'] as const).map((variant) => (
        <Button key={variant} variant={variant} kbd="Mod+K">
          {variant}
        </Button>
      ))}
      <Button disabled>Off</Button>
      {(['info', 'warn', 'error'] as const).map((tone) => (
        <Banner key={tone} tone={tone} title="What happened" actions={<Button size="small">Do</Button>}>
          What was kept.
        </Banner>
      ))}
      <KeyValue
        items={[
          { label: 'Hash', value: <code>41d0c2aa</code> },
          { label: 'None', value: undefined },
        ]}
      />
      <EmptyState action={<Button>Add one</Button>} kbd="Mod+N">
        Nothing here yet.
      </EmptyState>
      <Tabs
        label="Views"
        tabs={[
          { id: 'one', label: 'One', count: 2, content: 'First' },
          { id: 'two', label: 'Two', content: 'Second' },
        ]}
        current={tab}
        onCurrent={setTab}
      />
      <ActionBar
        label="Selection"
        actions={[{ id: 'c', label: 'Clip', kbd: 'E', run: () => undefined }]}
        at={{ left: 500, right: 600, top: 40, bottom: 60 }}
      />
    </main>
  )
}

test('the quiet parts are accessible in both themes, and tabs move by arrows', async () => {
  show(<Bits />)
  await expect.element(page.getByRole('tab', { name: /One/ })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(page.getByRole('tab', { name: /One/ }))
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('tabpanel')).toHaveTextContent('Second')
})

const Form = () => {
  const [text, setText] = useState('')
  const [amount, setAmount] = useState('1,5')
  const [date, setDate] = useState('2023-04')
  const [kind, setKind] = useState<'a' | 'b'>()
  const [side, setSide] = useState<'left' | 'right'>()
  const [on, setOn] = useState(false)
  const [files, setFiles] = useState<readonly File[]>([])
  return (
    <form>
      <TextArea label="Words" hint="As they stand." value={text} onChange={setText} required />
      <NumberText label="Amount" value={amount} onChange={setAmount} />
      <DateText
        label="Date"
        value={date}
        onChange={setDate}
        read={(written) => (written === '2023-04' ? { prose: 'April 2023' } : { problem: 'Not a date.' })}
      />
      <Select<'a' | 'b'>
        label="Kind"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'a', label: 'A' },
          { group: 'More', options: [{ value: 'b', label: 'B' }] },
        ]}
      />
      <RadioGroup<'left' | 'right'>
        label="Side"
        value={side}
        onChange={setSide}
        options={[
          { value: 'left', label: 'Left', hint: 'The first' },
          { value: 'right', label: 'Right' },
        ]}
      />
      <Checkbox label="Agreed" checked={on} onChange={setOn} hint="Once." />
      <FileDrop onFiles={setFiles}>Drop texts here.</FileDrop>
      <output>
        {kind} {side} {String(on)} {files.map((file) => file.name).join()}
      </output>
    </form>
  )
}

test('fields are named, described and told wrong; values come through', async () => {
  show(<Form />)
  await expect.element(page.getByLabelText('Amount')).toBeInvalid()
  await expect.element(page.getByLabelText('Date')).toHaveAccessibleDescription('April 2023')
  expect(await auditPage(axe)).toEqual([])
  await userEvent.fill(page.getByLabelText('Amount'), '1.5')
  await expect.element(page.getByLabelText('Amount')).toBeValid()
  await userEvent.fill(page.getByLabelText('Date'), 'soon')
  await expect.element(page.getByLabelText('Date')).toHaveAccessibleDescription('Not a date.')
  await userEvent.selectOptions(page.getByLabelText('Kind'), 'b')
  await userEvent.click(page.getByRole('radio', { name: 'Right' }))
  await userEvent.click(page.getByRole('checkbox', { name: 'Agreed' }))
  const drop = new DataTransfer()
  drop.items.add(new File(['x'], 'a.txt'))
  page
    .getByText('Drop texts here.')
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer: drop, bubbles: true }))
  await expect.element(page.getByRole('status').first()).toHaveTextContent('b right true a.txt')
})

const Overlays = ({ chosen }: { chosen: string[] }) => {
  const [palette, setPalette] = useState(false)
  const [asking, setAsking] = useState(false)
  const toast = useToast()
  const { run } = useAsyncAction(async () => {
    await Promise.resolve()
    throw new Error('The file is not there any more.')
  })
  return (
    <>
      <Button onPress={() => setPalette(true)}>Find</Button>
      <Button onPress={() => setAsking(true)}>Trash</Button>
      <Button
        onPress={() => toast({ message: 'Moved', action: { label: 'Undo', run: () => chosen.push('undo') } })}
      >
        Move
      </Button>
      <Button onPress={() => void run()}>Fail</Button>
      <Popover trigger={<Button>Filter</Button>} label="Filter">
        {(close) => <Button onPress={close}>Done</Button>}
      </Popover>
      <CommandPalette
        open={palette}
        onClose={() => setPalette(false)}
        label="Find or do"
        options={[
          { id: 'a', label: 'Add', group: 'Do', kbd: 'Mod+N' },
          { id: 'b', label: 'Back', group: 'Do' },
        ]}
        onChoose={(option) => chosen.push(option.id)}
      />
      <ConfirmDialog
        open={asking}
        title="Trash it?"
        confirmLabel="Move to trash"
        danger
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      >
        It can be taken back.
      </ConfirmDialog>
    </>
  )
}

test('the palette chooses by keys; a question starts on the harmless answer; messages can be acted on', async () => {
  const chosen: string[] = []
  show(<Overlays chosen={chosen} />)
  await userEvent.click(page.getByRole('button', { name: 'Find' }))
  await expect.element(page.getByRole('option', { name: /Add/ })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(chosen).toEqual(['b'])
  await expect.element(page.getByRole('button', { name: 'Find' })).toHaveFocus()

  await userEvent.click(page.getByRole('button', { name: 'Move' }))
  await userEvent.click(page.getByRole('button', { name: 'Trash' }))
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Escape}')
  await userEvent.click(page.getByRole('button', { name: 'Undo' }))
  expect(chosen).toEqual(['b', 'undo'])
  await userEvent.click(page.getByRole('button', { name: 'Fail' }))
  await expect.element(page.getByText('The file is not there any more.')).toBeVisible()

  await userEvent.click(page.getByRole('button', { name: 'Filter' }))
  await expect.element(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Done' }))
  await expect.element(page.getByRole('button', { name: 'Filter' })).toHaveFocus()
})

test('a card comes from the registry and opens its record; an unknown kind shows its id', async () => {
  const opened: string[] = []
  const Leaf = ({ id, onOpen }: { id: string; onOpen?: () => void }) => (
    <Button onPress={() => onOpen?.()}>Leaf {id}</Button>
  )
  show(
    <RegistryProvider registry={{ cards: { leaf: Leaf }, pickers: {}, open: (id) => opened.push(id) }}>
      <RecordCard noun="leaf" id="leaf-1" />
      <RecordCard noun="root" id="root-1" />
    </RegistryProvider>,
  )
  await userEvent.click(page.getByRole('button', { name: 'Leaf leaf-1' }))
  expect(opened).toEqual(['leaf-1'])
  await expect.element(page.getByText('root-1')).toBeVisible()
})

test('the three families are there, and the dark theme is the same whether chosen or the system’s', async () => {
  const families = [...document.fonts].map((face) => face.family.replaceAll(/["']/g, ''))
  expect(new Set(families)).toEqual(new Set(['Source Serif 4', 'Source Sans 3', 'IBM Plex Mono']))
  for (const sample of [
    '16px "Source Serif 4"',
    'italic 16px "Source Serif 4"',
    '16px "Source Sans 3"',
    '16px "IBM Plex Mono"',
  ])
    for (const text of sample.includes('Mono') ? ['a', 'ж'] : ['a', 'ж', 'λ', 'ł'])
      expect((await document.fonts.load(sample, text)).length).toBeGreaterThan(0)

  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap(inner)
  const declared = (selector: string) =>
    rules
      .filter((rule) => rule.selectorText === selector)
      .flatMap((rule) => [...rule.style].map((name) => `${name}: ${rule.style.getPropertyValue(name)}`))
  const dark = declared(':root[data-theme="dark"]')
  expect(dark.length).toBeGreaterThan(20)
  expect(declared(':root[data-theme="system"]')).toEqual(dark)
})

const inner = (rule: CSSRule): readonly CSSStyleRule[] =>
  rule instanceof CSSStyleRule
    ? [rule]
    : rule instanceof CSSGroupingRule
      ? [...rule.cssRules].flatMap(inner)
      : []

test('every colour of text reaches AA on every ground it stands on', () => {
  for (const theme of ['light', 'dark'] as const) {
    applyTheme(theme)
    const value = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
    const poor: string[] = []
    const check = (text: string, ground: string, least: number) => {
      const ratio = contrast(value(text), value(ground))
      if (!(ratio >= least)) poor.push(`${theme} ${text} on ${ground}: ${ratio.toFixed(2)}`)
    }
    for (const ground of ['--paper', '--desk', '--raised', '--sel']) {
      for (const text of [
        '--ink',
        '--ink2',
        '--ink3',
        '--said',
        '--rec',
        '--clash',
        '--ok',
        '--ent',
        '--focus',
      ])
        check(text, ground, 4.5)
      if (ground !== '--sel') check('--edge', ground, 3)
    }
    for (const tone of ['--said', '--rec', '--clash', '--ok', '--ent'])
      for (const text of ['--ink', '--ink2', tone]) check(text, `${tone}-bg`, 4.5)
    for (const text of ['--ink', '--clip-ink']) check(text, '--clip', 4.5)
    check('--on-ink', '--ink', 4.5)
    expect(poor).toEqual([])
  }
})

/** WCAG 2 contrast of two colours written as #rrggbb. */
const contrast = (a: string, b: string): number => {
  const light = (colour: string): number => {
    const part = (at: number) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
  }
  const [dim = 0, bright = 0] = [light(a), light(b)].toSorted((x, y) => x - y)
  return (bright + 0.05) / (dim + 0.05)
}
