import { useMemo, useRef, useState } from 'react'
import type { TextRange } from '@shared/kernel/segments'
import { describe } from '@shared/suggest/tray/describe'
import { makesShipment } from '@shared/suggest/tray/figure-drafts'
import { inContext } from '@shared/suggest/tray/in-context'
import { namesParty } from '@shared/suggest/tray/names-party'
import { asksForDecision } from '@shared/suggest/tray/tray'
import { TRAY_GROUPS, type TrayItem } from '@shared/suggest/tray/tray-item'
import { useDirectory } from '@renderer/record/use-directory'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useRegistry } from '@renderer/ui/registry'
import { KeyScope, useKeys } from '@renderer/ui/use-keys'
import { VirtualList } from '@renderer/ui/VirtualList'
import { PartyDialog } from './PartyDialog'
import styles from './suggest.module.css'
import { SuggestionItem } from './SuggestionItem'
import { TrayActions } from './TrayActions'
import { TrayFoot } from './TrayFoot'
import { type Shown, TrayGroups } from './TrayGroups'
import { useDeciding } from './use-deciding'
import { type SuggestedSource, useSuggestions } from './use-suggestions'
import { useKeptFocus, useMoves } from './use-tray-focus'

export type SuggestionsTabProps = SuggestedSource & {
  /** Shows these words in the text. */
  readonly onShow: (range: TextRange) => void
}

/** What was found in the open source and waits for a decision: each line is accepted or refused by one key. */
export const SuggestionsTab = (props: SuggestionsTabProps) => (
  // Inside the tray its own keys come first: A, X, E mean other things in the text beside it.
  <KeyScope>
    <Suggestions key={props.rendition} {...props} />
  </KeyScope>
)

const isUnnamed = ({ matter }: TrayItem): boolean =>
  matter.kind === 'response' && !namesParty(matter.response.party)

const Suggestions = ({ onShow, ...open }: SuggestionsTabProps) => {
  const { sourceId, rendition, text, published } = open
  const store = useStore()
  const registry = useRegistry()
  const directory = useDirectory()
  const root = useRef<HTMLElement>(null)
  const [shown, setShown] = useState<Shown>('all')
  const [current, setCurrent] = useState<string>()
  const { tray, known, verdicts, reading, problem, readOnly } = useSuggestions(open)
  const decisions = useDeciding(
    { store, rendition: { id: rendition, source: sourceId }, text, known, published },
    isUnnamed,
    verdicts,
  )
  const refused = tray?.refused ?? []
  const showsRefused = shown === 'refused' && refused.length > 0
  const items = useMemo(() => {
    if (tray === null) return []
    if (showsRefused) return tray.refused
    return shown === 'all' || shown === 'refused'
      ? tray.open.filter(asksForDecision)
      : tray.open.filter(({ group }) => group === shown)
  }, [tray, shown, showsRefused])
  const heads = useMemo(() => headsOf(items), [items])
  const atHand = items.find(({ id }) => id === current) ?? null
  const { last } = decisions

  const accept = (item: TrayItem) => {
    if (!showsRefused) return decisions.accept(item)
    const about = verdicts.filter(({ key, decision }) => key === item.key && decision === 'refused')
    decisions.askAgain(
      item,
      about.map(({ id }) => id),
    )
  }
  const shipment = (item: TrayItem) => {
    if (item.matter.kind === 'figure' && makesShipment(item.matter.figure))
      decisions.accept(item, { shipment: true })
  }
  const move = useMoves(root, items, current, setCurrent)
  const inside = () => root.current?.contains(document.activeElement) === true
  const onItem = (run: (item: TrayItem) => void) => ({
    when: () => inside() && atHand !== null,
    run: () => atHand !== null && run(atHand),
  })
  useKeys([
    { id: 'suggest.accept', key: 'A', label: 'Accept the suggestion', group: GROUP, ...onItem(accept) },
    {
      id: 'suggest.refuse',
      key: 'X',
      label: 'Not this, not again',
      group: GROUP,
      ...onItem((item) => !showsRefused && decisions.refuse(item)),
    },
    {
      id: 'suggest.shipment',
      key: 'S',
      label: 'Accept a figure as a shipment',
      group: GROUP,
      ...onItem((item) => !showsRefused && shipment(item)),
    },
    {
      id: 'suggest.next',
      key: 'J',
      label: 'Next suggestion',
      group: GROUP,
      when: inside,
      run: () => move(1),
    },
    {
      id: 'suggest.previous',
      key: 'K',
      label: 'Previous suggestion',
      group: GROUP,
      when: inside,
      run: () => move(-1),
    },
    {
      id: 'suggest.undo',
      key: 'U',
      label: 'Take the last decision back',
      group: GROUP,
      when: () => inside() && last !== null,
      run: () => decisions.undo(({ id }) => setCurrent(id)),
    },
    {
      id: 'suggest.open',
      key: 'E',
      label: 'Open what was accepted last',
      group: GROUP,
      when: () => inside() && (last?.decided.record ?? '') !== '',
      run: () => last !== null && registry.open(last.decided.record),
    },
  ])
  useKeptFocus(root, items.length)

  const context = { directory, known, published, newItemId: store.newItemId }
  const show = (id: string) => {
    const item = items.find((one) => one.id === id)
    if (item !== undefined) onShow(item.words)
  }
  return (
    <section ref={root} tabIndex={-1} aria-label="Suggestions" className={styles['tray']}>
      <TrayGroups
        counts={tray?.counts ?? null}
        shown={showsRefused ? 'refused' : shown === 'refused' ? 'all' : shown}
        onShown={setShown}
      />
      {problem !== null && <Banner tone="error">{problem.message}</Banner>}
      {readOnly !== null && (
        <p className={styles['quiet']}>
          This text is long: its first {readOnly.toLocaleString('en-GB')} characters were read.
        </p>
      )}
      <ProgressPanel label="Looking for names, figures and claims" active={reading && problem === null} />
      <div className={styles['list']}>
        {tray !== null && (
          <VirtualList
            label={showsRefused ? 'Refused earlier' : 'Suggestions'}
            role="list"
            items={items}
            idOf={idOf}
            current={current}
            onCurrent={setCurrent}
            onOpen={show}
            estimate={110}
            empty={<Nothing found={tray.open.length + tray.refused.length > 0} filtered={shown !== 'all'} />}
            render={(item, state) => (
              <SuggestionItem
                group={item.group}
                described={describe(item, context)}
                context={inContext(text ?? '', item.words)}
                heads={heads.get(item.id) ?? null}
                actions={
                  state.current && (
                    <TrayActions
                      item={item}
                      refused={showsRefused}
                      onAccept={() => accept(item)}
                      onRefuse={() => decisions.refuse(item)}
                      onShipment={() => shipment(item)}
                      onShow={() => onShow(item.words)}
                    />
                  )
                }
              />
            )}
          />
        )}
      </div>
      <TrayFoot
        refused={refused.length}
        showsRefused={showsRefused}
        onRefused={() => setShown(showsRefused ? 'all' : 'refused')}
        last={last === null ? null : `${last.said}: “${last.item.words.exact.slice(0, 60)}”`}
        opens={(last?.decided.record ?? '') !== ''}
        onUndo={() => decisions.undo(({ id }) => setCurrent(id))}
        onOpen={() => last !== null && registry.open(last.decided.record)}
      />
      {decisions.asking !== null && (
        <PartyDialog
          words={decisions.asking.words.exact}
          onParty={decisions.answer}
          onClose={() => decisions.answer(null)}
        />
      )}
    </section>
  )
}

const GROUP = 'Suggestions'
const idOf = ({ id }: TrayItem): string => id

/** The first line of each group, with how many lines the group has. */
function headsOf(items: readonly TrayItem[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>()
  for (const group of TRAY_GROUPS) {
    const all = items.filter((item) => item.group === group)
    const [first] = all
    if (first !== undefined) heads.set(first.id, all.length)
  }
  return heads
}

const Nothing = ({ found, filtered }: { readonly found: boolean; readonly filtered: boolean }) => {
  if (filtered) return <EmptyState>Nothing of this sort waits for you in this text.</EmptyState>
  return found ? (
    <EmptyState>Everything that was found in this text is decided.</EmptyState>
  ) : (
    <EmptyState>
      Nothing was found in this text. Names, figures, claims and answers that the program sees wait here, each
      with its reason; none becomes a record without you.
    </EmptyState>
  )
}
