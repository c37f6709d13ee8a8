import { useEffect, useState } from 'react'
import { THEMES } from '@shared/desk/settings'
import type { PersonaId } from '@shared/kernel/ids'
import { desk } from '@renderer/desk/desk'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { Select } from '@renderer/ui/Select'
import { Tabs } from '@renderer/ui/Tabs'
import { TextField } from '@renderer/ui/TextField'
import { KeySettings } from './KeySettings'
import { useSettings } from './settings-context'
import styles from './Settings.module.css'

/** Who works in the open case; null where no case is open. */
export type PersonaSetting = {
  readonly id: PersonaId
  readonly name: string
  readonly rename: (name: string) => void
}

export type SettingsDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly persona: PersonaSetting | null
}

const THEME_LABELS = { system: 'As the computer', light: 'Light', dark: 'Dark' } as const
const SCALES = ['0.8', '0.9', '1', '1.1', '1.25', '1.5', '1.75', '2'] as const

/** Settings of this computer, and the persona of the open case. */
export const SettingsDialog = ({ open, onClose, persona }: SettingsDialogProps) => {
  const [tab, setTab] = useState('general')
  return (
    <Dialog open={open} onClose={onClose} title="Settings" size="large" dismissable>
      <Tabs
        label="Settings"
        current={tab}
        onCurrent={setTab}
        tabs={[
          { id: 'general', label: 'General', content: <General persona={persona} /> },
          { id: 'keys', label: 'Keys', content: <KeySettings /> },
          { id: 'backups', label: 'Backups', content: <Backups /> },
        ]}
      />
    </Dialog>
  )
}

const General = ({ persona }: { readonly persona: PersonaSetting | null }) => {
  const { settings, change } = useSettings()
  return (
    <div className={styles['form']}>
      {persona && <PersonaField persona={persona} />}
      <TextField
        label="Name for new cases"
        hint="The persona a new case starts with. Empty is fine; it is never taken from the computer."
        value={settings.personaName}
        onChange={(personaName) => change({ personaName })}
      />
      <RadioGroup
        label="Theme"
        row
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))}
      />
      <RadioGroup
        label="Paper of dossiers"
        row
        value={settings.paper}
        onChange={(paper) => change({ paper })}
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: 'Letter' },
        ]}
      />
      <Select
        label="Text size"
        value={SCALES.find((scale) => Number(scale) === settings.textScale) ?? '1'}
        onChange={(scale) => change({ textScale: Number(scale) })}
        options={SCALES.map((value) => ({ value, label: `${Math.round(Number(value) * 100)} %` }))}
      />
    </div>
  )
}

const PersonaField = ({ persona }: { readonly persona: PersonaSetting }) => {
  const [name, setName] = useState(persona.name)
  useEffect(() => setName(persona.name), [persona.name])
  const commit = () => name.trim() !== persona.name && persona.rename(name.trim())
  return (
    <TextField
      label="Your name in this case"
      hint={`Stands beside every change you make here. Colleagues who receive a bundle see it. Id: ${persona.id}`}
      value={name}
      onChange={setName}
      onBlur={commit}
      onEnter={commit}
    />
  )
}

const Backups = () => {
  const { settings, replace } = useSettings()
  const [folder, setFolder] = useState('')
  useEffect(() => {
    void desk.call('backup.list', { caseId: null }).then((list) => list.ok && setFolder(list.value.folder))
  }, [settings.backupFolder])
  const choose = async (to: 'ask' | 'default') => {
    const chosen = await desk.call('backup.chooseFolder', { to })
    const loaded = chosen.ok ? await desk.call('settings.load', {}) : chosen
    if (loaded.ok && 'settings' in loaded.value) replace(loaded.value.settings)
    if (chosen.ok) setFolder(chosen.value.folder)
  }
  return (
    <div className={styles['form']}>
      <p>
        When a case is closed it is also written as a bundle into this folder; the last five of each case are
        kept. A backup that equals the newest one is not written again. Records marked secret are in no
        bundle, and so in no backup either, nor are the messages and archives that hold a secret part: they
        are only on this computer.
      </p>
      <p className={styles['path']}>{folder || 'The folder is not known yet.'}</p>
      <div className={styles['row']}>
        <Button onPress={() => void choose('ask')}>Choose a folder…</Button>
        <Button
          variant="quiet"
          disabled={settings.backupFolder === ''}
          onPress={() => void choose('default')}
        >
          Use the default folder
        </Button>
      </div>
    </div>
  )
}
