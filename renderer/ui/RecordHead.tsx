import type { ReactNode } from 'react'
import { Banner } from './Banner'
import { Button } from './Button'
import styles from './RecordHead.module.css'
import { SectionTitle } from './SectionTitle'
import { Select } from './Select'
import type { SelectOption } from './Select'

export type RecordHeadProps<Audience extends string> = {
  readonly title: ReactNode
  /** `Tag`s over the title. */
  readonly tags?: ReactNode
  /** A quiet line under the title. */
  readonly line?: ReactNode
  readonly audience: Audience
  readonly audiences: readonly SelectOption<Audience>[]
  readonly onAudience: (audience: Audience) => void
  /** In the trash: said in words, with the way back. */
  readonly trashed: boolean
  readonly onTrash: () => void
  readonly onRestore: () => void
  /** Buttons of this kind of thing. */
  readonly actions?: ReactNode
}

/** The head of a page about one thing: what it is, who may see it, and what can be done with it. */
export const RecordHead = <Audience extends string>(props: RecordHeadProps<Audience>) => (
  <header className={styles['head']}>
    <div className={styles['bar']}>
      <div className={styles['tags']}>{props.tags}</div>
      <div className={styles['actions']}>
        {props.actions}
        <Select
          label="Who may see it"
          hideLabel
          value={props.audience}
          options={props.audiences}
          onChange={props.onAudience}
        />
        {!props.trashed && (
          <Button size="small" variant="quiet" onPress={props.onTrash}>
            Move to trash
          </Button>
        )}
      </div>
    </div>
    <SectionTitle level={1} look="serif">
      {props.title}
    </SectionTitle>
    {props.line !== undefined && <div className={styles['line']}>{props.line}</div>}
    {props.trashed && (
      <Banner
        tone="warn"
        actions={
          <Button size="small" onPress={props.onRestore}>
            Restore
          </Button>
        }
      >
        This is in the trash. What refers to it goes on doing so.
      </Banner>
    )}
  </header>
)
