import { useMemo, useState } from 'react'
import { Button } from '@renderer/ui/Button'
import { keyLabel, parseKey } from '@renderer/ui/keys'
import { TextField } from '@renderer/ui/TextField'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import { COMMAND_KEYS } from './command-keys'
import { useSettings } from './settings-context'
import styles from './Settings.module.css'

/** Every command with its key, and the way to give it another. */
export const KeySettings = () => {
  const { settings, change } = useSettings()
  const [filter, setFilter] = useState('')
  const shown = useMemo(
    () => COMMAND_KEYS.filter(({ label }) => label.toLowerCase().includes(filter.toLowerCase())),
    [filter],
  )
  const keyOf = (id: string, usual: string) => settings.keys[id] ?? usual
  const set = (id: string, key: string | null) => {
    const { [id]: _old, ...rest } = settings.keys
    change({ keys: key === null ? rest : { ...rest, [id]: key } })
  }
  return (
    <div className={styles['form']}>
      <p>
        Write a key as it is called, such as Mod+K (Mod is Ctrl, or ⌘ on a Mac). Empty switches a key off.
      </p>
      <TextField label="Find a command" type="search" value={filter} onChange={setFilter} />
      <table className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">Command</th>
            <th scope="col">Key</th>
            <th scope="col">Usual</th>
            <th scope="col">
              <VisuallyHidden>Reset</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, label, key }) => {
            const own = keyOf(id, key)
            const clash = COMMAND_KEYS.find(
              (other) => other.id !== id && own !== '' && keyOf(other.id, other.key) === own,
            )
            return (
              <tr key={id}>
                <td>{label}</td>
                <td>
                  <KeyField
                    label={`Key of ${label}`}
                    value={own}
                    clash={clash?.label}
                    onChange={(next) => set(id, next === key ? null : next)}
                  />
                </td>
                <td>{keyLabel(key)}</td>
                <td>
                  {own !== key && (
                    <Button
                      size="small"
                      variant="quiet"
                      label={`Reset the key of ${label}`}
                      onPress={() => set(id, null)}
                    >
                      Reset
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type KeyFieldProps = {
  readonly label: string
  readonly value: string
  readonly clash: string | undefined
  readonly onChange: (key: string) => void
}

const KeyField = ({ label, value, clash, onChange }: KeyFieldProps) => {
  const [text, setText] = useState<string>()
  const typed = text ?? value
  const valid = typed === '' || parseKey(typed) !== undefined
  const commit = () => {
    if (text !== undefined && valid && text !== value) onChange(text)
    setText(undefined)
  }
  return (
    <TextField
      label={label}
      hideLabel
      face="mono"
      value={typed}
      onChange={setText}
      onBlur={commit}
      onEnter={commit}
      error={
        !valid
          ? 'Not a key. Example: Mod+Shift+K'
          : clash === undefined
            ? undefined
            : `Also the key of “${clash}”`
      }
    />
  )
}
