import { Plus } from 'lucide-react'
import { Fragment, useEffect } from 'react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Kbd } from './Kbd'
import type { Option } from './use-options'
import styles from './OptionList.module.css'

/** A line of the list: an option, or the offer to make what was typed. */
export type OptionEntry =
  { readonly type: 'option'; readonly option: Option } | { readonly type: 'create'; readonly label: string }

export type OptionListProps = {
  /** The listbox's id; entries have `${id}-${place}`, for aria-activedescendant. */
  readonly id: string
  readonly label: string
  readonly entries: readonly OptionEntry[]
  readonly active: number
  readonly onActive: (place: number) => void
  readonly onChoose: (place: number) => void
  readonly chosen?: string | undefined
  readonly render?: ((option: Option) => ReactNode) | undefined
  /** Shown under the list or in its place: nothing found, being looked for, failed. */
  readonly message?: string | undefined
}

const isOff = (entry: OptionEntry): boolean => entry.type === 'option' && entry.option.disabled !== undefined

/** The next entry that can be chosen, going round; the same place when there is none. */
export const nextEntry = (entries: readonly OptionEntry[], from: number, step: 1 | -1): number => {
  const start = from < 0 && step < 0 ? 0 : from
  for (let tried = 1; tried <= entries.length; tried += 1) {
    const place = (start + step * tried + entries.length * 2) % entries.length
    const entry = entries[place]
    if (entry !== undefined && !isOff(entry)) return place
  }
  return from
}

/** The list under a field that is typed in. The focus stays in the field. */
export const OptionList = (props: OptionListProps) => {
  const { id, entries, active } = props
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  let group: string | undefined
  return (
    <>
      <div role="listbox" id={id} aria-label={props.label} className={styles['list']}>
        {entries.map((entry, place) => {
          const own = entry.type === 'option' ? entry.option.group : undefined
          const heads = own !== undefined && own !== group
          group = own
          return (
            <Fragment key={entry.type === 'option' ? entry.option.id : ' create'}>
              {heads && (
                <div role="presentation" className={styles['group']}>
                  {own}
                </div>
              )}
              <div
                role="option"
                id={`${id}-${place}`}
                aria-selected={entry.type === 'option' && entry.option.id === props.chosen}
                {...(isOff(entry) && { 'aria-disabled': true })}
                className={cx(styles['option'], place === active && styles['active'])}
                onPointerMove={() => place !== active && !isOff(entry) && props.onActive(place)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => !isOff(entry) && props.onChoose(place)}
              >
                <EntryText entry={entry} render={props.render} />
              </div>
            </Fragment>
          )
        })}
      </div>
      {props.message !== undefined && <div className={styles['message']}>{props.message}</div>}
    </>
  )
}

const EntryText = ({ entry, render }: { entry: OptionEntry; render: OptionListProps['render'] }) => {
  if (entry.type === 'create')
    return (
      <span className={styles['create']}>
        <Plus aria-hidden="true" className={styles['plus']} />
        {entry.label}
      </span>
    )
  const { option } = entry
  if (render !== undefined) return render(option)
  const detail = option.disabled ?? option.detail
  return (
    <>
      <span dir="auto">{option.label}</span>
      {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      {option.kbd !== undefined && <Kbd keys={option.kbd} />}
    </>
  )
}
