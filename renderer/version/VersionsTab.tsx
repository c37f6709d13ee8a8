import { useState } from 'react'
import { hashInWords } from '@shared/excerpt/citation'
import { isId } from '@shared/kernel/ids'
import { titleOf } from '@shared/source/citation'
import { canSupersede, type VersionHint } from '@shared/source/versions'
import { useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { RecordPicker } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { refuseVersion, setSupersedes } from './actions'
import { CompareDialog, type Pair } from './CompareDialog'
import { useVersionHints, useVersions, type Versions } from './use-versions'
import styles from './Version.module.css'

export type VersionsTabProps = {
  readonly sourceId: string
  /** Shows a source or an excerpt. */
  readonly onOpen: (id: string) => void
}

/** The versions of a document: their chain, what may belong to it, and what changed from one to the next. */
export const VersionsTab = ({ sourceId, onOpen }: VersionsTabProps) => {
  const versions = useVersions(sourceId)
  const hints = useVersionHints(sourceId)
  const [pair, setPair] = useState<Pair | null>(null)
  if (!versions.loaded) return null
  return (
    <section className={styles['tab']} aria-label="Versions">
      <Chain versions={versions} id={sourceId} onOpen={onOpen} onCompare={setPair} />
      {(hints ?? []).map((hint) => (
        <Hint key={hint.key} hint={hint} sourceId={sourceId} onOpen={onOpen} />
      ))}
      <NameVersion versions={versions} id={sourceId} />
      {pair !== null && (
        <CompareDialog
          pair={pair}
          onClose={() => setPair(null)}
          onOpen={(id) => {
            setPair(null)
            onOpen(id)
          }}
        />
      )}
    </section>
  )
}

type ChainProps = {
  readonly versions: Versions
  readonly id: string
  readonly onOpen: (id: string) => void
  readonly onCompare: (pair: Pair) => void
}

const Chain = ({ versions: { chain }, id, onOpen, onCompare }: ChainProps) => {
  const [from, setFrom] = useState<string>()
  if (chain.length < 2) {
    return (
      <p className={styles['quiet']}>
        No other version of this document is known. Capture it again when it changes: the address or the file
        name tells that it is the same, and you can say so below.
      </p>
    )
  }
  const own = chain.find(({ source }) => source.id === id)
  const others = chain.filter(({ source }) => source.id !== id)
  // Beside its predecessor a version is compared first; the first one beside what came next.
  const beside = others.find(({ source }) => source.id === (from ?? own?.source.supersedes)) ?? others[0]
  const compare = () => {
    if (own === undefined || beside === undefined) return
    const inOrder = chain.indexOf(beside) < chain.indexOf(own)
    onCompare(inOrder ? { earlier: beside, later: own } : { earlier: own, later: beside })
  }
  return (
    <>
      <SectionTitle level={3} count={chain.length}>
        Versions, the earliest first
      </SectionTitle>
      <ol className={styles['chain']}>
        {chain.map(({ source, name }) => (
          <li key={source.id} {...(source.id === id && { 'aria-current': 'true' as const })}>
            {source.id === id ? (
              <strong>{name}</strong>
            ) : (
              <button type="button" className={styles['link']} onClick={() => onOpen(source.id)}>
                {name}
              </button>
            )}
            {source.id === id && <Tag>this one</Tag>}
            {source.trashed !== null && <Tag tone="clash">in the trash</Tag>}
            <div className={styles['quiet']}>
              {titleOf(source)}
              <br />
              <code>{hashInWords(source)}</code>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles['compare']}>
        {others.length > 1 && beside !== undefined && (
          <Select
            label="Compare with the version of"
            value={beside.source.id as string}
            onChange={setFrom}
            options={others.map(({ source, name }) => ({ value: source.id as string, label: name }))}
          />
        )}
        <Button variant="primary" onPress={compare}>
          {beside === undefined ? 'Compare' : `Compare with ${beside.name}`}
        </Button>
      </div>
    </>
  )
}

type HintProps = {
  readonly hint: VersionHint
  readonly sourceId: string
  readonly onOpen: (id: string) => void
}

/** A source that may be another version of this one: a person says whether it is. */
const Hint = ({ hint, sourceId, onOpen }: HintProps) => {
  const store = useStore()
  const toast = useToast()
  const isLater = hint.later === sourceId
  const other = useRecord('source', isLater ? hint.earlier : hint.later)
  if (other === undefined || other === null) return null
  const told = (done: { readonly ok: boolean; readonly error?: { readonly message: string } }) => {
    if (done.error !== undefined) toast({ message: done.error.message, tone: 'error' })
  }
  return (
    <div className={styles['hint']}>
      <p>
        {isLater ? 'This may be a later version of ' : 'This may be an earlier version of '}
        <button type="button" className={styles['link']} onClick={() => onOpen(other.id)}>
          {titleOf(other)}
        </button>
        , captured on {other.createdAt.slice(0, 10)}.
      </p>
      <p className={styles['quiet']}>It has {hint.why}.</p>
      <div className={styles['actions']}>
        <Button
          size="small"
          variant="primary"
          onPress={() => void setSupersedes(store, hint.later, hint.earlier).then(told)}
        >
          It is
        </Button>
        <Button size="small" onPress={() => void refuseVersion(store, hint).then(told)}>
          It is not, do not ask again
        </Button>
      </div>
    </div>
  )
}

/** Names the version before this one by hand, or takes this one out of its chain. */
const NameVersion = ({ versions, id }: { readonly versions: Versions; readonly id: string }) => {
  const store = useStore()
  const toast = useToast()
  const source = versions.sources.find((one) => one.id === id)
  if (source === undefined) return null
  const set = async (earlier: string | null) => {
    if (earlier !== null && !isId('source', earlier)) return
    if (earlier !== null && !canSupersede(versions.sources, id, earlier)) {
      return toast({ message: 'That one is itself a later version of this.', tone: 'error' })
    }
    const done = await setSupersedes(store, source.id, earlier)
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
  }
  if (source.supersedes !== null) {
    return (
      <div className={styles['actions']}>
        <Button size="small" variant="quiet" onPress={() => void set(null)}>
          Not a later version after all
        </Button>
      </div>
    )
  }
  return (
    <RecordPicker
      noun="source"
      label="It is a later version of"
      exclude={versions.chain.map((one) => one.source.id)}
      onPick={(earlier) => void set(earlier)}
    />
  )
}
