import { useMemo } from 'react'
import type { Source } from '@shared/source/source'
import { useSaying } from '@renderer/record/use-saying'
import { useRecords, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { acceptChain, type ProposedChain, refuseChain } from './actions'
import styles from './Origins.module.css'

/** A chain that a text proposes, with the words that say so and why they were taken for it. */
export type FoundChain = ProposedChain & {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly reason: string
}

export type ProposedChainsProps = {
  readonly source: Source
  readonly proposed: readonly FoundChain[] | undefined
  readonly onShow: (range: { readonly start: number; readonly end: number }) => void
}

/** What the text says it rests on. Nothing is taken before a person accepts it; what was refused does not come again. */
export const ProposedChains = ({ source, proposed, onShow }: ProposedChainsProps) => {
  const store = useStore()
  const say = useSaying()
  const verdicts = useRecords('verdict')
  const open = useMemo(() => {
    const refused = new Set(
      verdicts.rows.filter(({ decision }) => decision === 'refused').map(({ key }) => key),
    )
    const there = new Set(source.attribution.map(({ links }) => lineOf(links.map(({ who }) => who))))
    return (proposed ?? []).filter(
      ({ key, links }) => !refused.has(key) && ![...there].some((line) => line.endsWith(lineOf(links))),
    )
  }, [proposed, verdicts.rows, source.attribution])
  if (open.length === 0) return null
  return (
    <>
      <SectionTitle level={3} count={open.length}>
        The text proposes
      </SectionTitle>
      <ul className={styles['proposed']} aria-label="Attributions that the text proposes">
        {open.map(({ key, links, exact, reason, start, end }) => (
          <li key={key}>
            <p className={styles['name']}>{links.join(', citing ')}</p>
            <p className={styles['quiet']}>
              “{exact}”: {reason}.
            </p>
            <div className={styles['row']}>
              <Button size="small" onPress={() => void say(acceptChain(store, source.id, { key, links }))}>
                Accept
              </Button>
              <Button
                size="small"
                variant="quiet"
                onPress={() => void say(refuseChain(store, source.id, key))}
              >
                Not this
              </Button>
              <Button size="small" variant="quiet" onPress={() => onShow({ start, end })}>
                Show
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const lineOf = (names: readonly string[]): string => `\n${names.join('\n').toLowerCase()}`
