import { useState } from 'react'
import type { CaseEntry } from '@renderer/store/catalogue-entry'
import { Button } from '@renderer/ui/Button'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { useKeys } from '@renderer/ui/use-keys'
import { CaseTable } from './CaseTable'
import { NameDialog } from './NameDialog'
import styles from './Case.module.css'

export type StartScreenProps = {
  /** All cases of this computer, those in the trash too. */
  readonly cases: readonly CaseEntry[]
  readonly onOpen: (id: string) => void
  readonly onCreate: (name: string) => void
  readonly onSample: () => void
  readonly onBundle: () => void
  readonly onRename: (id: string, name: string) => void
  readonly onTrash: (id: string) => void
  readonly onRestore: (id: string) => void
  readonly onRemove: (id: string) => void
}

type Asked =
  | { readonly what: 'new' }
  | { readonly what: 'rename'; readonly entry: CaseEntry }
  | { readonly what: 'remove'; readonly entry: CaseEntry }

/** Where everything begins: the sample case, a new case, a bundle, and the cases there are. */
export const StartScreen = (props: StartScreenProps) => {
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const live = props.cases.filter(({ trashedAt }) => trashedAt === null)
  const trashed = props.cases.filter(({ trashedAt }) => trashedAt !== null)
  useKeys([
    { id: 'case.new', key: 'Mod+N', label: 'New case', group: 'Cases', run: () => setAsked({ what: 'new' }) },
    { id: 'case.openBundle', key: 'Mod+O', label: 'Open a bundle', group: 'Cases', run: props.onBundle },
  ])
  const actions = {
    open: props.onOpen,
    rename: (entry: CaseEntry) => setAsked({ what: 'rename', entry }),
    trash: (entry: CaseEntry) => props.onTrash(entry.id),
    restore: (entry: CaseEntry) => props.onRestore(entry.id),
    remove: (entry: CaseEntry) => setAsked({ what: 'remove', entry }),
  }
  return (
    <main className={styles['start']}>
      <h1 className={styles['title']}>Gainsay</h1>
      <p className={styles['lead']}>What was said, held against what the record shows.</p>
      {live.length === 0 ? (
        <FirstStart props={props} onNew={() => setAsked({ what: 'new' })} />
      ) : (
        <>
          <div className={styles['bar']}>
            <Button variant="primary" kbd="Mod+N" onPress={() => setAsked({ what: 'new' })}>
              New case
            </Button>
            <Button kbd="Mod+O" onPress={props.onBundle}>
              Open a bundle
            </Button>
            {!live.some(({ sample }) => sample) && (
              <Button onPress={props.onSample}>Open the sample case</Button>
            )}
          </div>
          <CaseTable label="Cases" cases={live} actions={actions} />
        </>
      )}
      {trashed.length > 0 && (
        <>
          <h2 className={styles['section']}>In the trash</h2>
          <CaseTable label="Cases in the trash" cases={trashed} actions={actions} />
        </>
      )}
      <p className={styles['quiet']}>
        Everything stays on this computer. Gainsay makes no request to any network, for anything.
      </p>
      {asked?.what === 'new' && (
        <NameDialog
          title="New case"
          initial=""
          confirmLabel="Create the case"
          hint="It can be changed later. Colleagues who receive a bundle see it."
          onClose={close}
          onName={(name) => {
            close()
            props.onCreate(name)
          }}
        />
      )}
      {asked?.what === 'rename' && (
        <NameDialog
          title="Rename the case"
          initial={asked.entry.name}
          confirmLabel="Rename"
          onClose={close}
          onName={(name) => {
            close()
            props.onRename(asked.entry.id, name)
          }}
        />
      )}
      <ConfirmDialog
        open={asked?.what === 'remove'}
        title="Remove this case for ever?"
        confirmLabel="Remove for ever"
        danger
        onCancel={close}
        onConfirm={() => {
          if (asked?.what === 'remove') props.onRemove(asked.entry.id)
          close()
        }}
      >
        {asked?.what === 'remove' && `“${asked.entry.name}” with all its sources goes from this computer. `}
        Bundles in the backup folder are kept. This cannot be undone.
      </ConfirmDialog>
    </main>
  )
}

const FirstStart = ({ props, onNew }: { readonly props: StartScreenProps; readonly onNew: () => void }) => (
  <ul className={styles['choices']}>
    <li className={styles['choice']}>
      <h2>See how it works</h2>
      <p>
        The sample case follows one question through: denials of arms sales to Russia, held against figures
        reported from customs records.
      </p>
      <Button variant="primary" onPress={props.onSample}>
        Open the sample case
      </Button>
    </li>
    <li className={styles['choice']}>
      <h2>Start a case</h2>
      <p>
        Paste an article, drop documents, clip what matters. Evidence is frozen and hashed as it comes in.
      </p>
      <Button kbd="Mod+N" onPress={onNew}>
        New case
      </Button>
    </li>
    <li className={styles['choice']}>
      <h2>Open a bundle</h2>
      <p>A case that a colleague sent, or a backup. It is checked before anything of it is stored.</p>
      <Button kbd="Mod+O" onPress={props.onBundle}>
        Open a bundle
      </Button>
    </li>
  </ul>
)
