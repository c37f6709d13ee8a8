import { dateInWords } from '@shared/kernel/edtf-prose'
import { isId, type ItemId, type ShipmentId } from '@shared/kernel/ids'
import { countOf } from '@shared/kernel/number-prose'
import {
  CERTAINTY_WORDS,
  type CertaintyField,
  HS_EDITIONS,
  LEVEL_WORDS,
  PARTY_ROLE_WORDS,
} from '@shared/shipment/labels'
import type { ShipmentDraft } from '@shared/shipment/new-shipment'
import { PARTY_ROLES, SHIPMENT_LEVELS } from '@shared/shipment/shipment'
import {
  certaintyWords,
  partiesWords,
  quantityWords,
  routeWords,
  valueWords,
  weightWords,
} from '@shared/shipment/shipment-words'
import { EntityField } from '@renderer/record/EntityField'
import { EvidenceField } from '@renderer/record/EvidenceField'
import { PartyField } from '@renderer/record/PartyField'
import { PeriodField } from '@renderer/record/PeriodField'
import { useDirectory } from '@renderer/record/use-directory'
import { RecordField } from '@renderer/ui/RecordField'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import { MoneyFields, QuantityFields } from './AmountFields'
import { CertaintyFields } from './CertaintyFields'
import { FormSection } from './FormSection'
import { RouteFields } from './RouteFields'
import styles from './shipment.module.css'

const LEVELS = SHIPMENT_LEVELS.map((value) => ({
  value,
  label: `${LEVEL_WORDS[value].label}: ${LEVEL_WORDS[value].says}`,
}))
/** What a product that is added here becomes. */
const PRODUCT = { schema: 'Product', words: 'a product' } as const

const EDITIONS = [
  { value: '', label: 'not known' },
  ...HS_EDITIONS.map((value) => ({ value, label: `HS ${value}` })),
]

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

type Props = {
  readonly draft: Draft<ShipmentDraft>
  /** The shipment that is edited; null for a new one. */
  readonly id: ShipmentId | null
  readonly newItemId: () => ItemId
  readonly autoFocus?: boolean
}

/** Everything a shipment can say, in sections that can be closed. An empty field is unknown. */
export const ShipmentFields = ({ draft, id, newItemId, autoFocus = false }: Props) => {
  const { value, write, choose } = draft
  const { nameOf } = useDirectory()
  const hintOf = (field: CertaintyField): { readonly hint?: string } => {
    const mark = value.certainty.find((entry) => entry.field === field)
    if (mark === undefined) return {}
    const from =
      mark.inferredFrom === ''
        ? ''
        : mark.certainty === 'inferred'
          ? ` from: ${mark.inferredFrom}`
          : `: ${mark.inferredFrom}`
    return { hint: `${CERTAINTY_WORDS[mark.certainty].label}${from}` }
  }
  const hs = value.hsCode
  const others = id === null ? [] : [id]
  return (
    <div className={styles['form']}>
      <FormSection title="Goods" summary={joined(value.goods, hs.code === '' ? '' : `HS ${hs.code}`)}>
        <Select label="Level" value={value.level} options={LEVELS} onChange={(level) => choose({ level })} />
        <TextField
          label="Goods, in the record’s own words"
          value={value.goods}
          onChange={(goods) => write({ goods })}
          autoFocus={autoFocus}
          {...hintOf('goods')}
        />
        <EntityField
          label="Product"
          value={value.product}
          onChange={(product) => choose({ product })}
          makes={PRODUCT}
        />
        <div className={styles['two']}>
          <TextField
            label="HS code"
            face="mono"
            value={hs.code}
            onChange={(text) => write({ hsCode: { ...hs, code: text.replace(/[.\s]/g, '') } })}
            error={
              /^[0-9]{0,10}$/.test(hs.code) ? undefined : 'An HS code has up to ten digits and nothing else.'
            }
            {...hintOf('hsCode')}
          />
          <Select
            label="HS edition"
            value={hs.edition}
            options={EDITIONS}
            onChange={(edition) => choose({ hsCode: { ...hs, edition } })}
          />
        </div>
      </FormSection>
      <FormSection
        title="Amounts"
        summary={joined(quantityWords(value), weightWords(value), valueWords(value))}
      >
        <div className={styles['stack']}>
          <QuantityFields
            label="Quantity"
            unit="“137 vehicles”"
            value={value.quantity}
            onChange={(quantity) => write({ quantity })}
            {...hintOf('quantity')}
          />
          <QuantityFields
            label="Weight"
            unit="“some 20 tonnes”"
            value={value.weight}
            onChange={(weight) => write({ weight })}
            {...hintOf('weight')}
          />
        </div>
        <MoneyFields
          value={value.value}
          onWrite={(money) => write({ value: money })}
          onChange={(money) => choose({ value: money })}
          {...hintOf('value')}
        />
      </FormSection>
      <FormSection title="Parties" summary={partiesWords(value, nameOf)}>
        {PARTY_ROLES.map((role) => (
          <PartyField
            key={role}
            label={PARTY_ROLE_WORDS[role]}
            value={value[role]}
            onChange={(party) => choose({ [role]: party })}
            onWrite={(party) => write({ [role]: party })}
            {...hintOf(role)}
          />
        ))}
      </FormSection>
      <FormSection
        title="When and where"
        summary={joined(
          value.period.edtf === '' ? value.period.words : dateInWords(value.period.edtf, 'en'),
          routeWords(value, nameOf),
        )}
      >
        <div className={styles['wide']}>
          <PeriodField label="Period" value={value.period} onChange={(period) => write({ period })} />
        </div>
        <RouteFields
          value={value.route}
          onChange={(route) => choose({ route })}
          newItemId={newItemId}
          hintOf={hintOf}
        />
      </FormSection>
      <FormSection
        title="What it rests on"
        summary={joined(value.basis, countOf(value.evidence.length, 'reference', 'references'))}
      >
        <TextField
          label="Basis"
          placeholder="customs declarations, seen by…"
          value={value.basis}
          onChange={(basis) => write({ basis })}
        />
        <TextField
          label="Declaration number"
          face="mono"
          value={value.declarationNumber}
          onChange={(declarationNumber) => write({ declarationNumber })}
        />
        <EvidenceField
          value={value.evidence}
          onChange={(evidence) => choose({ evidence })}
          newItemId={newItemId}
        />
        <RecordField
          label="Made from the figure"
          picker="figure"
          one
          value={value.figure === null ? [] : [{ noun: 'figure', id: value.figure }]}
          onAdd={(figure) => isId('figure', figure) && choose({ figure })}
          onRemove={() => choose({ figure: null })}
        />
      </FormSection>
      <FormSection title="How sure it is" summary={certaintyWords(value) || 'no field marked'}>
        <CertaintyFields draft={draft} newItemId={newItemId} />
      </FormSection>
      <FormSection
        title="Other records of the same goods"
        summary={joined(
          value.supersedes === null ? '' : 'supersedes another',
          value.sameConsignmentAs === null ? '' : 'same consignment as another',
        )}
        open={value.supersedes !== null || value.sameConsignmentAs !== null}
      >
        <RecordField
          label="Supersedes"
          picker="shipment"
          one
          exclude={others}
          value={value.supersedes === null ? [] : [{ noun: 'shipment', id: value.supersedes }]}
          onAdd={(other) => isId('shipment', other) && choose({ supersedes: other })}
          onRemove={() => choose({ supersedes: null })}
        />
        <RecordField
          label="Same consignment as"
          picker="shipment"
          one
          exclude={others}
          value={value.sameConsignmentAs === null ? [] : [{ noun: 'shipment', id: value.sameConsignmentAs }]}
          onAdd={(other) => isId('shipment', other) && choose({ sameConsignmentAs: other })}
          onRemove={() => choose({ sameConsignmentAs: null })}
        />
      </FormSection>
      <TextArea label="Comment" value={value.comment} onChange={(comment) => write({ comment })} />
    </div>
  )
}
