import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import type { CaptureWork } from './use-capture'

/** How far a capture is: how many of all are done, and the name of the one that is read now. */
export const CaptureProgress = ({
  work,
  onStop,
}: {
  readonly work: CaptureWork | null
  readonly onStop: () => void
}) => (
  <ProgressPanel
    label={work === null || work.now === '' ? 'Reading' : `Reading ${work.now}`}
    active={work !== null}
    {...(work !== null && work.all > 1 && { done: work.done, all: work.all, unit: 'files' })}
    {...(work?.all === 1 && work.pages !== null && { ...work.pages, unit: 'pages' })}
    onCancel={onStop}
  />
)
