import { isId } from '@shared/kernel/ids'
import type { Response } from '@shared/response/response'
import { Button } from '@renderer/ui/Button'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from './Response.module.css'
import { useResponseEdit } from './use-response-edit'

/** The answer, in the words of a source. */
export const Answer = ({ response }: { readonly response: Response }) => {
  const { edit } = useResponseEdit(response.id)
  const { answer } = response
  return (
    <section aria-labelledby="answer">
      <SectionTitle
        level={2}
        id="answer"
        actions={
          answer !== null && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => edit('Take the answer out of a response', { answer: null })}
            >
              Take it out
            </Button>
          )
        }
      >
        Answer
      </SectionTitle>
      {answer === null ? (
        <>
          <RecordPicker
            noun="excerpt"
            label="The answer, as an excerpt"
            onPick={(id) => isId('excerpt', id) && edit('Choose the answer of a response', { answer: id })}
          />
          <p className={styles['quiet']}>
            Keep their letter, or the note of the call, as a source; clip the words that answer; choose them
            here.
          </p>
        </>
      ) : (
        <RecordCard noun="excerpt" id={answer} />
      )}
    </section>
  )
}
