import type { Figure } from '@shared/figure/figure'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { parseEdtf } from '@shared/kernel/edtf'
import { type DateOrder, orderOf } from '@shared/kernel/edtf-compare'
import { placeWords } from '@shared/claim/scope-words'
import { figureNumber, UNKNOWN, whenWords } from './describe'
import { type Block, paragraph, type Row, text } from './document'
import type { View } from './view'

/**
 * Figures of two sides under each other, with what keeps them from being compared as they stand: numbers can only
 * disagree within one measure, one unit or currency, and one period.
 */
export function figureBlocks(said: readonly Figure[], shown: readonly Figure[], view: View): Block[] {
  const rows = (side: string, figures: readonly Figure[]) =>
    figures.map((figure): Row => ({ cells: [[text(side)], ...cellsOf(figure, view)], sum: false }))
  return [
    {
      type: 'table',
      caption: 'Figure against figure',
      columns: ['Side', 'Number', 'Measure', 'Goods', 'When', 'Route'].map((label) => ({
        label,
        numeric: label === 'Number',
      })),
      rows: [...rows('said', said), ...rows('shown', shown)],
    },
    paragraph(text(comparison([...said, ...shown]))),
  ]
}

function cellsOf(figure: Figure, view: View): Row['cells'] {
  const place = (field: Figure['from']) => (field === null ? '' : placeWords(field, view.entities.name))
  const from = place(figure.from)
  const to = place(figure.to)
  const route = [from && `from ${from}`, to && `to ${to}`].filter((part) => part !== '').join(' ')
  const words = [
    figureNumber(figure),
    MEASURE_WORDS[figure.measure].label,
    figure.goods,
    whenWords(figure.period),
    route,
  ]
  return words.map((word) => [text(word === '' ? UNKNOWN : word)])
}

/** One sentence on whether the numbers measure the same. */
function comparison(figures: readonly Figure[]): string {
  const measures = [...new Set(figures.map(({ measure }) => MEASURE_WORDS[measure].label))]
  if (measures.length > 1) {
    return `They measure different things (${measures.join(', ')}), so that the numbers alone do not contradict each other.`
  }
  const units = new Set(figures.map(({ unit, currency }) => `${currency} ${unit.trim().toLowerCase()}`))
  if (units.size > 1) return 'They are of one measure but count in different units.'
  const orders = ordersOf(figures)
  if (orders.some((order) => order === 'before' || order === 'after')) {
    return 'They are of one measure and unit, but of different periods.'
  }
  if (orders.includes('unknown'))
    return 'They are of one measure and unit, but not known to be of one period.'
  return 'They are of one measure, unit and period, so that they can be held against each other.'
}

/** How the dates of all figures lie to each other, two by two. */
function ordersOf(figures: readonly Figure[]): readonly DateOrder[] {
  const dates = figures.map(({ period }) => parseEdtf(period.edtf))
  return dates.flatMap((date, index) =>
    dates
      .slice(index + 1)
      .map((other) => (date.ok && other.ok ? orderOf(date.value, other.value) : 'unknown')),
  )
}
