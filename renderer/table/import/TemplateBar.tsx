import { useState } from 'react'
import type { TemplateFit } from '@shared/table/template'
import { countOf } from '@shared/kernel/number-prose'
import { Button } from '@renderer/ui/Button'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import styles from './Import.module.css'

export type TemplateBarProps = {
  /** The templates of the case and how each fits. */
  readonly fits: readonly TemplateFit[]
  /** The one that was applied; null for none. */
  readonly applied: string | null
  readonly onApply: (id: string) => void
  /** Keeps how this table is read and mapped under a name; the same name replaces. Whether it was kept. */
  readonly onSave: (name: string) => Promise<boolean>
  readonly onTrash: (id: string) => void
}

/** Ways of reading and mapping that were kept under a name. */
export const TemplateBar = ({ fits, applied, onApply, onSave, onTrash }: TemplateBarProps) => {
  const [name, setName] = useState<string | null>(null)
  const now = fits.find(({ template }) => template.id === applied)
  const keep = async () => {
    if (name !== null && name.trim() !== '' && (await onSave(name.trim()))) setName(null)
  }
  return (
    <section className={styles['fields']} aria-label="Template">
      <SectionTitle level={3}>Template</SectionTitle>
      {fits.length > 0 && (
        <Select
          label="Read and map it as"
          value={applied ?? ''}
          onChange={(id) => id !== '' && onApply(id)}
          options={[
            ...(applied === null ? [{ value: '', label: 'No template' }] : []),
            ...fits.map(({ template, missing }) => ({
              value: template.id as string,
              label:
                missing.length === 0
                  ? template.name
                  : `${template.name} (${countOf(missing.length, 'header', 'headers')} missing)`,
            })),
          ]}
          {...(now !== undefined &&
            now.missing.length > 0 && {
              hint: `It lacks ${now.missing.map((header) => `“${header}”`).join(', ')}.`,
            })}
        />
      )}
      {name === null ? (
        <div className={styles['buttons']}>
          <Button size="small" onPress={() => setName(now?.template.name ?? '')}>
            Save as a template…
          </Button>
          {now !== undefined && (
            <Button
              size="small"
              variant="quiet"
              label={`Move the template ${now.template.name} to the trash`}
              onPress={() => onTrash(now.template.id)}
            >
              Move the template to the trash
            </Button>
          )}
        </div>
      ) : (
        <>
          <TextField
            label="Name of the template"
            value={name}
            onChange={setName}
            onEnter={() => void keep()}
            autoFocus
            maxLength={200}
            hint="It finds columns by their headers. The same name replaces the template."
          />
          <div className={styles['buttons']}>
            <Button size="small" variant="primary" disabled={name.trim() === ''} onPress={() => void keep()}>
              Save the template
            </Button>
            <Button size="small" onPress={() => setName(null)}>
              Not now
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
