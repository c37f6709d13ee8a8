import { useId } from 'react'
import { linksOfLine } from '@shared/source/attribution'
import controls from '@renderer/ui/Control.module.css'
import { Field } from '@renderer/ui/Field'

export type ChainFieldProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  /** Names that other chains have. */
  readonly names: readonly string[]
}

/** Attribution in one line: who reports, citing whom, citing what. Known names complete the link that is typed last. */
export const ChainField = ({ value, onChange, onBlur, names }: ChainFieldProps) => {
  const list = useId()
  const start = value.lastIndexOf(';') + 1
  const typed = linksOfLine(value.slice(start))
  const open = /(?:,\s*|\bciting\s*)$/i.test(value)
  const done = open ? typed : typed.slice(0, -1)
  const head = value.slice(0, start) + (start > 0 ? ' ' : '') + done.map((who) => `${who}, citing `).join('')
  return (
    <Field
      label="Attribution"
      hint="Desk note, citing Financial Times, citing customs documents. Several chains: with a semicolon between."
    >
      {(control) => (
        <>
          <input
            {...control}
            className={controls['control']}
            type="text"
            list={list}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onBlur()
            }}
            spellCheck={false}
            autoComplete="off"
          />
          <datalist id={list}>
            {names
              .filter((name) => !done.includes(name))
              .slice(0, 50)
              .map((name) => (
                <option key={name} value={head + name} aria-label={name} />
              ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
