import { useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import type { PartFacts } from '@shared/source/reading'
import type { Source } from '@shared/source/source'
import { Button } from '@renderer/ui/Button'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import type { CaptureOutcome } from '@renderer/source/capture-queue'
import type { EarlierVersion as Earlier } from './earlier-version'
import { EarlierVersion } from './EarlierVersion'
import { outcomeInWords, STATE_WORDS, stateOf } from './outcomes'
import { isContainer } from './parts'
import { asTableItem, useTableImport } from '@renderer/source/table-import'
import styles from '@renderer/source/AddSource.module.css'

export type OutcomeLineProps = {
  readonly outcome: CaptureOutcome
  /** The source that it may be a later version of. */
  readonly earlier: Earlier | undefined
  readonly onOpen: (id: string) => void
  readonly onParts: (source: Source, parts: readonly PartFacts[]) => void
  readonly onRetry?: (outcome: CaptureOutcome, password: string) => void
}

const TONES = { kept: 'ok', here: 'neutral', refused: 'clash' } as const

/** What became of one file, and what can be done about it. */
export const OutcomeLine = ({ outcome, earlier, onOpen, onParts, onRetry }: OutcomeLineProps) => {
  const { name, result, item } = outcome
  const state = stateOf(outcome)
  const importTable = useTableImport()
  const table = asTableItem(item)
  const asksPassword = !result.ok && result.error.code === 'source.password' && item !== null
  return (
    <li className={styles['outcome']}>
      <div className={styles['what']}>
        <strong dir="auto">{name}</strong>
        <span>{outcomeInWords(outcome)}</span>
        {asksPassword && onRetry !== undefined && (
          <Password name={name} onTry={(password) => onRetry(outcome, password)} />
        )}
        {result.ok && !result.value.existed && (
          <EarlierVersion source={result.value.source} found={earlier} />
        )}
      </div>
      <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>
      {result.ok &&
        (result.value.parts.length > 0 || (result.value.existed && isContainer(result.value.source))) && (
          <Button
            size="small"
            onPress={() => onParts(result.value.source, result.value.parts)}
            label={`Choose from what stands in ${name}`}
          >
            {result.value.parts.length > 0
              ? `${countOf(result.value.parts.filter(({ wanted }) => wanted).length, 'document', 'documents')} in it…`
              : 'What is in it…'}
          </Button>
        )}
      {table !== null && importTable !== null && (
        <Button size="small" onPress={() => importTable(table)} label={`Import as a table: ${name}`}>
          Import as a table…
        </Button>
      )}
      {result.ok && (
        <Button size="small" onPress={() => onOpen(result.value.source.id)} label={`Open ${name}`}>
          Open
        </Button>
      )}
    </li>
  )
}

/** A password is used once and kept nowhere. */
const Password = ({ name, onTry }: { readonly name: string; readonly onTry: (password: string) => void }) => {
  const [password, setPassword] = useState('')
  const attempt = () => {
    if (password !== '') onTry(password)
  }
  return (
    <div className={styles['password']}>
      <TextField
        label={`Password of ${name}`}
        type="password"
        value={password}
        onChange={setPassword}
        onEnter={attempt}
        hint="It is used to read the file, and kept nowhere. The file is kept as it is, with its protection."
      />
      <Button size="small" disabled={password === ''} onPress={attempt}>
        Try again
      </Button>
    </div>
  )
}
