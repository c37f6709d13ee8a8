import { PanelLeft, PanelRight, Rows3 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import styles from './AppFrame.module.css'
import { cx } from './class-names'
import { DEFAULT_COLUMNS, resizeColumn, toggleColumn } from './columns'
import type { ColumnName, Columns } from './columns'
import { IconButton } from './IconButton'
import { Separator } from './Separator'
import { useKeys } from './use-keys'
import { useMedia } from './use-media'

export type AppFrameProps = {
  readonly bar: ReactNode
  readonly nav: ReactNode
  /** Without it the column is not there. */
  readonly list?: ReactNode
  readonly main: ReactNode
  readonly aside?: ReactNode
  readonly status: ReactNode
  readonly columns: Columns
  readonly onColumns: (columns: Columns) => void
  readonly navLabel?: string
  readonly listLabel?: string
  readonly asideLabel?: string
}

const KEYS: { readonly [Name in ColumnName]: string } = {
  nav: 'Ctrl+Alt+1',
  list: 'Ctrl+Alt+2',
  aside: 'Ctrl+Alt+3',
}
const ICONS: { readonly [Name in ColumnName]: ReactNode } = {
  nav: <PanelLeft />,
  list: <Rows3 />,
  aside: <PanelRight />,
}
// In em, so that a larger text size counts as a narrower window: 1360, 900 and 600 pixels at the usual size.
const DRAWER_BELOW: { readonly [Name in ColumnName]: string } = {
  nav: '(max-width: 56.24em)',
  list: '(max-width: 37.49em)',
  aside: '(max-width: 84.99em)',
}

type FrameStyle = CSSProperties & { readonly [Name in `--${ColumnName}`]: string }

/** The window: a bar, four columns and a status line. Columns resize, hide by key, and become drawers where room is short. */
export const AppFrame = (props: AppFrameProps) => {
  const { columns, onColumns } = props
  const [moving, setMoving] = useState<Columns>()
  const [drawer, setDrawer] = useState<ColumnName>()
  const frame = useRef<HTMLDivElement>(null)
  const opener = useRef<Element>(null)
  const id = useId()
  const narrow = {
    nav: useMedia(DRAWER_BELOW.nav),
    list: useMedia(DRAWER_BELOW.list),
    aside: useMedia(DRAWER_BELOW.aside),
  }
  const labels = {
    nav: props.navLabel ?? 'Places',
    list: props.listLabel ?? 'List',
    aside: props.asideLabel ?? 'Details',
  }
  const content = { nav: props.nav, list: props.list, aside: props.aside }
  const there = (name: ColumnName) => content[name] !== undefined && content[name] !== null
  const shown = (name: ColumnName) =>
    there(name) && (narrow[name] ? drawer === name : !columns.hidden.includes(name))
  const widths = moving ?? columns

  const openDrawer = (name: ColumnName) => {
    opener.current = document.activeElement
    setDrawer(name)
    // The column is drawn in this turn; it takes the focus in the next.
    requestAnimationFrame(() => document.getElementById(`${id}-${name}`)?.focus())
  }
  const closeDrawer = () => {
    setDrawer(undefined)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  const toggle = (name: ColumnName) => {
    if (!there(name)) return
    if (!narrow[name]) onColumns(toggleColumn(columns, name))
    else if (drawer === name) closeDrawer()
    else openDrawer(name)
  }
  const walk = (step: 1 | -1) => {
    const parts = [
      ...(frame.current?.querySelectorAll<HTMLElement>(':scope > [data-part]:not([hidden])') ?? []),
    ]
    const at = parts.findIndex((part) => part.contains(document.activeElement))
    parts.at((at + step + (at < 0 && step < 0 ? 1 : 0)) % parts.length)?.focus()
  }
  const named = (name: ColumnName) => `Show or hide: ${labels[name].toLowerCase()}`
  useKeys([
    { id: 'frame.nav', key: KEYS.nav, label: named('nav'), group: 'Window', run: () => toggle('nav') },
    {
      id: 'frame.list',
      key: KEYS.list,
      label: named('list'),
      group: 'Window',
      run: () => toggle('list'),
      when: () => there('list'),
    },
    {
      id: 'frame.aside',
      key: KEYS.aside,
      label: named('aside'),
      group: 'Window',
      run: () => toggle('aside'),
      when: () => there('aside'),
    },
    { id: 'frame.next', key: 'F6', label: 'Next column', group: 'Window', run: () => walk(1) },
    { id: 'frame.previous', key: 'Shift+F6', label: 'Column before', group: 'Window', run: () => walk(-1) },
  ])

  const column = (name: ColumnName) => {
    if (!there(name)) return null
    const part = {
      id: `${id}-${name}`,
      'aria-label': labels[name],
      'data-part': name,
      hidden: !shown(name),
      tabIndex: -1,
      className: cx(styles['column'], styles[name], narrow[name] && styles['drawer']),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !narrow[name] || event.defaultPrevented) return
        event.preventDefault()
        closeDrawer()
      },
    }
    const inside = (
      <>
        <div className={styles['scroll']}>{content[name]}</div>
        {!narrow[name] && (
          <Separator
            column={name}
            label={`Width: ${labels[name].toLowerCase()}`}
            controls={part.id}
            width={widths[name]}
            onWidth={(width, done) => {
              const next = resizeColumn(columns, name, width)
              setMoving(done ? undefined : next)
              if (done) onColumns(next)
            }}
            onToggle={() => toggle(name)}
            onReset={() => onColumns(resizeColumn(columns, name, DEFAULT_COLUMNS[name]))}
          />
        )}
      </>
    )
    if (name === 'nav') return <nav {...part}>{inside}</nav>
    if (name === 'aside') return <aside {...part}>{inside}</aside>
    return <section {...part}>{inside}</section>
  }
  const opens = (name: ColumnName) =>
    there(name) &&
    (narrow[name] || columns.hidden.includes(name)) && (
      <IconButton
        label={`${labels[name]}`}
        kbd={KEYS[name]}
        icon={ICONS[name]}
        expanded={shown(name)}
        controls={`${id}-${name}`}
        onPress={() => toggle(name)}
      />
    )
  const width = (name: ColumnName) => (shown(name) && !narrow[name] ? `${widths[name]}px` : '0px')
  const style: FrameStyle = { '--nav': width('nav'), '--list': width('list'), '--aside': width('aside') }
  return (
    <div ref={frame} className={cx(styles['frame'], moving !== undefined && styles['moving'])} style={style}>
      <header className={styles['bar']} data-part="bar" tabIndex={-1}>
        {opens('nav')}
        {opens('list')}
        <div className={styles['barContent']}>{props.bar}</div>
        {opens('aside')}
      </header>
      {column('nav')}
      {column('list')}
      <main className={cx(styles['column'], styles['main'])} data-part="main" tabIndex={-1}>
        <div className={styles['scroll']}>{props.main}</div>
      </main>
      {column('aside')}
      {drawer !== undefined && narrow[drawer] && (
        <div className={styles['veil']} onPointerDown={closeDrawer} aria-hidden="true" />
      )}
      <footer className={styles['status']}>{props.status}</footer>
    </div>
  )
}
