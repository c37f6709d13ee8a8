import { useCallback } from 'react'
import type { Claim } from '@shared/claim/claim'
import { CAPACITY_WORDS } from '@shared/claim/labels'
import { CAPACITIES, type Scope } from '@shared/claim/scope'
import { scopeInWords } from '@shared/claim/scope-words'
import { readDate } from '@shared/entity/date-reading'
import { findPlaces, placeChoice, placeOfChoice, placeOfWords } from '@shared/entity/places'
import type { Place } from '@shared/kernel/fields'
import type { ItemId } from '@shared/kernel/ids'
import { useDirectory } from '@renderer/record/use-directory'
import { DateText } from '@renderer/ui/DateText'
import { MultiPicker } from '@renderer/ui/MultiPicker'
import { Select } from '@renderer/ui/Select'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './claim.module.css'
import { HitCount } from './HitCount'
import {
  findScopeGoods,
  findScopeParties,
  readScopeGoods,
  readScopeParty,
  scopeGoodsId,
  scopeGoodsLabel,
  scopePartyId,
  scopePartyLabel,
} from './scope-choices'

const CAPACITY_CHOICES = CAPACITIES.map((value) => ({ value, label: CAPACITY_WORDS[value] }))
const findGoods = (query: string) => Promise.resolve(findScopeGoods(query))

type Props = {
  readonly draft: Draft<Pick<Claim, 'kind' | 'date' | 'scope'>>
  readonly newItemId: () => ItemId
  /** Whether what the scope covers is shown on the same page. */
  readonly withHits: boolean
}

/** What a claim covers. An empty dimension is not limited; the sentence above says what that comes to. */
export const ScopeFields = ({ draft, newItemId, withHits }: Props) => {
  const directory = useDirectory()
  const { scope } = draft.value
  const set = (patch: Partial<Scope>) => draft.choose({ scope: { ...scope, ...patch } })
  const findParties = useCallback(
    (query: string) => Promise.resolve(findScopeParties(query, directory)),
    [directory],
  )
  return (
    <section className={styles['scope']} aria-label="Scope">
      <p className={styles['sentence']} aria-live="polite">
        {scopeInWords(draft.value, directory.nameOf)}
      </p>
      <HitCount claim={draft.value} withHits={withHits} />
      <div className={styles['pair']}>
        <MultiPicker
          label="Whose dealings"
          placeholder="Not limited: anybody’s"
          value={scope.parties.map(({ id, party }) => ({ id, label: scopePartyLabel(party, directory) }))}
          options={findParties}
          exclude={scope.parties.map(({ party }) => scopePartyId(party))}
          onChange={(next) =>
            set({
              parties: next.flatMap(({ id }) => {
                const there = scope.parties.find((item) => item.id === id)
                const party = readScopeParty(id)
                return there ?? (party === null ? [] : [{ id: newItemId(), party }])
              }),
            })
          }
        />
        <MultiPicker
          label="Which goods"
          placeholder="Not limited: any goods"
          hint="A category, an HS prefix such as 8703, or the claim’s own words."
          value={scope.goods.map(({ id, goods }) => ({ id, label: scopeGoodsLabel(goods) }))}
          options={findGoods}
          exclude={scope.goods.map(({ goods }) => scopeGoodsId(goods))}
          onChange={(next) =>
            set({
              goods: next.flatMap(({ id }) => {
                const there = scope.goods.find((item) => item.id === id)
                const goods = readScopeGoods(id)
                return there ?? (goods === null ? [] : [{ id: newItemId(), goods }])
              }),
            })
          }
          onCreate={(words) =>
            set({ goods: [...scope.goods, { id: newItemId(), goods: { kind: 'words', words } }] })
          }
          createLabel={(words) => `The words “${words}”`}
        />
        <PlacesField
          label="From where"
          value={scope.from}
          onChange={(from) => set({ from })}
          newItemId={newItemId}
        />
        <PlacesField label="To where" value={scope.to} onChange={(to) => set({ to })} newItemId={newItemId} />
        <DateText
          label="Period it covers"
          hint="Empty: a denial covers all time up to its date, a promise all time after it."
          value={scope.period}
          read={readDate}
          onChange={(period) => draft.write({ scope: { ...scope, period: period.trim() } })}
        />
        <Select
          label="In whose name"
          value={scope.capacity}
          options={CAPACITY_CHOICES}
          onChange={(capacity) => set({ capacity })}
        />
      </div>
    </section>
  )
}

type Places = Scope['from']
type PlacesProps = {
  readonly label: string
  readonly value: Places
  readonly onChange: (places: Places) => void
  readonly newItemId: () => ItemId
}

/** Several places, any of which will do. */
const PlacesField = ({ label, value, onChange, newItemId }: PlacesProps) => {
  const directory = useDirectory()
  const find = useCallback(
    (query: string) => Promise.resolve(findPlaces(query, directory).slice(0, 60)),
    [directory],
  )
  const item = (place: Place) => ({ id: newItemId(), place })
  return (
    <MultiPicker
      label={label}
      placeholder="Not limited"
      value={value.map(({ id, place }) => ({ id, label: placeChoice(place, directory).label }))}
      options={find}
      exclude={value.map(({ place }) => placeChoice(place, directory).id)}
      onChange={(next) =>
        onChange(
          next.flatMap(({ id }) => {
            const there = value.find((entry) => entry.id === id)
            const place = placeOfChoice(id)
            return there ?? (place === null ? [] : [item(place)])
          }),
        )
      }
      onCreate={(words) => onChange([...value, item(placeOfWords(words))])}
      createLabel={(words) => `Keep the words “${words}”`}
    />
  )
}
