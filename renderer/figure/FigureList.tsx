import { useMemo, useState } from 'react'
import { MEASURES, type Measure } from '@shared/figure/figure'
import { figureCaption } from '@shared/figure/figure-words'
import { MEASURE_WORDS } from '@shared/figure/labels'
import { dateShort } from '@shared/kernel/edtf-prose'
import { foldForSearch } from '@shared/kernel/text'
import { useRecords } from '@renderer/store/react'
import { ListItem } from '@renderer/ui/ListItem'
import { ListPane } from '@renderer/ui/ListPane'
import { Select } from '@renderer/ui/Select'
import { Tag } from '@renderer/ui/Tag'

export type FigureListProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const FILTERS = [
  { value: 'all' as const, label: 'Every measure' },
  ...MEASURES.map((value) => ({ value, label: MEASURE_WORDS[value].label })),
]

/** The figures of the case, like beside like: by measure, then by what they are of. */
export const FigureList = ({ selected, onSelect, onNew }: FigureListProps) => {
  const { rows } = useRecords('figure')
  const [words, setWords] = useState('')
  const [measure, setMeasure] = useState<Measure | 'all'>('all')
  const items = useMemo(() => {
    const wanted = foldForSearch(words).split(/\s+/)
    return rows
      .filter((figure) => measure === 'all' || figure.measure === measure)
      .map((figure) => ({
        figure,
        text: foldForSearch([figureCaption(figure), figure.words, figure.comment].join(' ')),
        goods: foldForSearch(figure.goods),
      }))
      .filter(({ text }) => wanted.every((word) => text.includes(word)))
      .toSorted(
        (a, b) =>
          MEASURES.indexOf(a.figure.measure) - MEASURES.indexOf(b.figure.measure) ||
          (a.goods < b.goods ? -1 : a.goods > b.goods ? 1 : a.figure.id < b.figure.id ? -1 : 1),
      )
  }, [rows, words, measure])
  return (
    <ListPane
      title="Figures"
      count={rows.length}
      items={items}
      idOf={({ figure }) => figure.id}
      selected={selected}
      onSelect={onSelect}
      onNew={onNew}
      find={{ label: 'Find a figure', placeholder: 'Words, goods, number', value: words, onChange: setWords }}
      tools={<Select label="Measure" hideLabel value={measure} options={FILTERS} onChange={setMeasure} />}
      nothing="No figure has words like that."
      teach={{
        words: 'A number as a source gives it, with what it measures. Select one in a source and press F.',
        action: 'New figure',
      }}
      render={({ figure }) => (
        <ListItem
          title={figureCaption(figure)}
          lines={[
            figure.words === '' ? 'no words of a source' : `“${figure.words}”`,
            dateShort(figure.period.edtf, 'en') || figure.period.words || 'no period',
          ]}
          tags={<Tag tone="rec">{MEASURE_WORDS[figure.measure].label}</Tag>}
        />
      )}
    />
  )
}
