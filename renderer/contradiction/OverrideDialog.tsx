import { useState } from 'react'
import { TEST_RESULTS, type TestResult } from '@shared/contradiction/contradiction'
import { DIMENSION_WORDS, TEST_RESULT_WORDS } from '@shared/contradiction/labels'
import type { TestRow } from '@shared/contradiction/scope-test'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { TextArea } from '@renderer/ui/TextArea'

type Props = {
  readonly row: TestRow
  readonly onClose: () => void
  readonly onDecide: (decision: { readonly result: TestResult; readonly why: string } | null) => void
}

/** Lets a person overrule one dimension of the test, with the reason that prints beside it. */
export const OverrideDialog = ({ row, onClose, onDecide }: Props) => {
  const [result, setResult] = useState<TestResult>(row.result)
  const [why, setWhy] = useState(row.overruled ? row.why : '')
  const [tried, setTried] = useState(false)
  const computed = row.overruled ?? row
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Overrule the test: ${DIMENSION_WORDS[row.dimension].toLowerCase()}`}
      description={`Computed from the records: ${TEST_RESULT_WORDS[computed.result]}, ${computed.why}. Your result counts for every item of this contradiction, prints with its reason, and the computed one stays beside it.`}
      size="small"
      onSubmit={() => (why.trim() === '' ? setTried(true) : onDecide({ result, why: why.trim() }))}
      footer={
        <>
          {row.overruled && <Button onPress={() => onDecide(null)}>Let the test stand</Button>}
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Overrule
          </Button>
        </>
      }
    >
      <RadioGroup
        label="Result"
        row
        value={result}
        onChange={setResult}
        options={TEST_RESULTS.map((value) => ({ value, label: TEST_RESULT_WORDS[value] }))}
      />
      <TextArea
        label="Why"
        required
        rows={2}
        value={why}
        onChange={setWhy}
        error={tried && why.trim() === '' ? 'An override needs its reason.' : undefined}
      />
    </Dialog>
  )
}
