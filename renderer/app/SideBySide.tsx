import { useState } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { publishedShort, titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { useRecord } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useKeys } from '@renderer/ui/use-keys'
import { ComparedText } from '@renderer/version/ComparedText'
import { useComparison } from '@renderer/version/use-comparison'

type Props = {
  readonly source: Source
  /** The source that tells nearly the same. */
  readonly other: string
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** Two sources that tell the same story, side by side, with what stands in one alone. */
export const SideBySide = ({ source, other: otherId, onClose, onOpen }: Props) => {
  const other = useRecord('source', otherId)
  const compared = useComparison(source.id, otherId)
  const [current, setCurrent] = useState(0)
  const changes = compared?.ok === true ? compared.value.lines.changes.length : 0
  const step = (by: number) => {
    if (changes > 0) setCurrent((before) => (before + by + changes) % changes)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      dismissable
      size="full"
      title="The same story in two sources"
      description={
        <>
          On the left <strong>{named(source)}</strong>, on the right{' '}
          <strong>{other ? named(other) : 'a source that is not here'}</strong>
        </>
      }
      footer={
        <>
          <Steps changes={changes} onStep={step} />
          <Button onPress={() => onOpen(otherId)}>Open the other source</Button>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {compared === undefined ? (
        <ProgressPanel label="Comparing the two texts word by word" active onCancel={onClose} />
      ) : compared.ok ? (
        <>
          <p>
            {changes === 0
              ? 'The words of the two texts are the same.'
              : `${countOf(changes, 'difference', 'differences')} between the two texts.`}
          </p>
          <ComparedText
            lines={compared.value.lines}
            layout="columns"
            current={current}
            onCurrent={setCurrent}
          />
        </>
      ) : (
        <Banner tone="error">{compared.error.message}</Banner>
      )}
    </Dialog>
  )
}

/** Within the dialog, so that its keys are in force while the dialog is. */
const Steps = ({ changes, onStep }: { readonly changes: number; readonly onStep: (by: number) => void }) => {
  const when = () => changes > 0
  useKeys([
    { id: 'same.next', key: 'N', label: 'Next difference', group: 'Comparing', when, run: () => onStep(1) },
    {
      id: 'same.previous',
      key: 'P',
      label: 'Difference before',
      group: 'Comparing',
      when,
      run: () => onStep(-1),
    },
  ])
  return (
    <>
      <Button kbd="P" disabled={changes === 0} onPress={() => onStep(-1)}>
        Previous
      </Button>
      <Button kbd="N" disabled={changes === 0} onPress={() => onStep(1)}>
        Next
      </Button>
    </>
  )
}

const named = (source: Source): string =>
  [source.publisher || titleOf(source), publishedShort(source)].filter((part) => part !== '').join(', ')
