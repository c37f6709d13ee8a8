import { MEASURES, type Figure } from '@shared/figure/figure'
import { figureAmount, type FigureDraft } from '@shared/figure/figure-words'
import { amountFromWords, findAmounts } from '@shared/figure/find-amounts'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { CURRENCY_CODES, currencyName } from '@shared/kernel/currencies'
import { isId } from '@shared/kernel/ids'
import { PartyField } from '@renderer/record/PartyField'
import { PeriodField } from '@renderer/record/PeriodField'
import { PlaceField } from '@renderer/record/PlaceField'
import { RangeFields } from '@renderer/record/RangeFields'
import shared from '@renderer/record/record.module.css'
import { Button } from '@renderer/ui/Button'
import { ComboBox } from '@renderer/ui/ComboBox'
import { RecordField } from '@renderer/ui/RecordField'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import type { Draft } from '@renderer/ui/use-draft'
import styles from './figure.module.css'

const MEASURE_CHOICES = MEASURES.map((value) => ({
  value,
  label: `${MEASURE_WORDS[value].label}: ${MEASURE_WORDS[value].says}`,
}))
const CURRENCIES = CURRENCY_CODES.map((id) => ({ id, label: id, detail: currencyName(id) }))
const NEEDS_BASELINE: readonly Figure['measure'][] = ['share', 'change', 'ratio']

type Props = { readonly draft: Draft<FigureDraft>; readonly autoFocus?: boolean }

/** The fields of a figure. The source's words come first; the number is read from them while they are written. */
export const FigureFields = ({ draft, autoFocus = false }: Props) => {
  const { value, write, choose } = draft
  const readWords = (words: string) => {
    const read = amountFromWords(words)
    write({
      words,
      ...(read !== null && {
        range: read.range,
        currency: read.currency || (read.unit === '' ? value.currency : ''),
        unit: read.unit || (read.currency === '' ? value.unit : ''),
      }),
    })
  }
  const amounts = findAmounts(value.words)
  const unread = value.words !== '' && amountFromWords(value.words) === null
  const known = value.range.low !== '' || value.range.high !== ''
  return (
    <div className={shared['form']}>
      <TextField
        label="In the source’s words"
        placeholder="“almost a billion dollars”, “137 vehicles”"
        value={value.words}
        onChange={readWords}
        autoFocus={autoFocus}
        {...(unread && { hint: 'No number can be read from these words: write it below.' })}
      />
      <div>
        <div className={shared['quiet']}>Read as</div>
        <div className={styles['read']} aria-live="polite">
          {known ? figureAmount(value) : 'no number yet'}
        </div>
        {amounts.length > 1 && (
          <div className={styles['others']}>
            <span className={shared['quiet']}>These words hold several amounts. Take</span>
            {amounts.map(({ words, range, currency, unit, start }) => (
              <Button key={start} size="small" onPress={() => choose({ range, currency, unit })}>
                {words}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className={styles['pair']}>
        <RangeFields value={value.range} onChange={(range) => write({ range })} />
        <div className={styles['pair']}>
          <TextField
            label="Unit"
            placeholder="vehicles, percent, kg"
            value={value.unit}
            onChange={(unit) => write({ unit })}
          />
          <ComboBox
            label="Currency"
            value={value.currency === '' ? undefined : { id: value.currency, label: value.currency }}
            options={CURRENCIES}
            onChange={(option) => choose({ currency: option?.id ?? '' })}
          />
        </div>
      </div>
      <div className={styles['pair']}>
        <Select
          label="What it measures"
          value={value.measure}
          options={MEASURE_CHOICES}
          onChange={(measure) => choose({ measure })}
        />
        {(NEEDS_BASELINE.includes(value.measure) || value.baseline !== '') && (
          <TextField
            label="Measured against"
            placeholder="of all exports; the year before"
            value={value.baseline}
            onChange={(baseline) => write({ baseline })}
          />
        )}
        <TextField label="Goods" value={value.goods} onChange={(goods) => write({ goods })} />
      </div>
      <div className={styles['pair']}>
        <PartyField
          label="About"
          value={value.about}
          onChange={(about) => choose({ about })}
          onWrite={(about) => write({ about })}
        />
        <PlaceField label="From" value={value.from} onChange={(from) => choose({ from })} />
        <PlaceField label="To" value={value.to} onChange={(to) => choose({ to })} />
      </div>
      <PeriodField label="Period" value={value.period} onChange={(period) => write({ period })} />
      <RecordField
        label="Excerpt"
        picker="excerpt"
        one
        value={value.excerpt === null ? [] : [{ noun: 'excerpt', id: value.excerpt }]}
        onAdd={(id) => isId('excerpt', id) && choose({ excerpt: id })}
        onRemove={() => choose({ excerpt: null })}
      />
      <TextArea label="Comment" value={value.comment} onChange={(comment) => write({ comment })} />
    </div>
  )
}
