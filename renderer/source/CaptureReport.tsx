import { titleOf } from '@shared/source/citation'
import { bytesInWords } from '@shared/source/limits'
import { Button } from '@renderer/ui/Button'
import { Tag } from '@renderer/ui/Tag'
import type { CaptureOutcome } from './capture-queue'
import styles from './AddSource.module.css'

/** What became of each file: kept, already here, or refused and why. */
export const CaptureReport = ({
  outcomes,
  onOpen,
}: {
  readonly outcomes: readonly CaptureOutcome[]
  readonly onOpen: (id: string) => void
}) => (
  <ul className={styles['report']} aria-label="What became of each">
    {outcomes.map(({ name, result }, index) => (
      <li key={`${index}-${name}`} className={styles['outcome']}>
        <div className={styles['what']}>
          <strong>{name}</strong>
          {result.ok ? (
            <span>
              {result.value.existed
                ? `The same bytes are already here: “${titleOf(result.value.source)}”${result.value.source.trashed === null ? '' : ', in the trash'}. Nothing was stored twice.`
                : `Kept as “${titleOf(result.value.source)}”, ${bytesInWords(result.value.source.original.byteLength)}.`}
            </span>
          ) : (
            <span>{result.error.message}</span>
          )}
        </div>
        {result.ok ? (
          <>
            <Tag tone={result.value.existed ? 'neutral' : 'ok'}>
              {result.value.existed ? 'already here' : 'kept'}
            </Tag>
            <Button size="small" onPress={() => onOpen(result.value.source.id)} label={`Open ${name}`}>
              Open
            </Button>
          </>
        ) : (
          <Tag tone="clash">refused</Tag>
        )}
      </li>
    ))}
  </ul>
)
