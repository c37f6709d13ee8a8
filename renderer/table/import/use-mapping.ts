import { useCallback, useEffect, useMemo, useState } from 'react'
import type { NamedColumn } from '@shared/table/column-keys'
import type { Doubt, Settled } from '@shared/table/detect-layout'
import type { Layout } from '@shared/table/layout'
import { type Mapping, NO_MAPPING } from '@shared/table/mapping'
import { proposeMapping } from '@shared/table/propose-mapping'
import type { TablePreview } from '@shared/table/read-file'
import type { Table } from '@shared/table/table'
import {
  fitTemplate,
  mappingFromTemplate,
  proposeTemplate,
  type TemplateFit,
  templateFrom,
} from '@shared/table/template'
import type { Template } from '@shared/table/view'
import { useRecords, useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { keepMapping } from './mapping-edit'

/** A mapping while it is made: where it came from, and why columns were proposed. */
type Made = {
  readonly mapping: Mapping
  /** Why a column was proposed, by its key. */
  readonly reasons: ReadonlyMap<string, string>
  /** Why rows are named as they are; '' once a person says how. */
  readonly keysWhy: string
  /** What the headers leave open; empty once a person maps the columns. */
  readonly doubts: readonly Doubt[]
  /** The template that was applied. */
  readonly template: string | null
  /** A person changed it: it is not proposed anew. */
  readonly touched: boolean
}
const NOTHING: Made = {
  mapping: NO_MAPPING,
  reasons: new Map(),
  keysWhy: '',
  doubts: [],
  template: null,
  touched: false,
}

export type MappingState = Made & {
  readonly change: (edit: (mapping: Mapping) => Mapping) => void
  readonly fits: readonly TemplateFit[]
  readonly apply: (template: Template) => void
  /** Takes over the mapping of an earlier export, unless a person or a template mapped this one. */
  readonly follow: (table: Table) => void
  /** Says which template holds what is seen, once it was saved or went to the trash. */
  readonly named: (template: string | null) => void
}

/**
 * The mapping of a file: by the template whose headers it has, else by the headers themselves; then as a person changes
 * it. A template that is taken up tells how numbers and dates are written, too.
 */
export function useMapping(preview: TablePreview | null, onSettled: (layout: Settled) => void): MappingState {
  const store = useStore()
  const { rows: templates, complete } = useRecords('template')
  const [made, setMade] = useState<Made>(NOTHING)
  const columns = preview?.columns ?? NO_COLUMNS
  const headers = JSON.stringify(columns)
  const fits = useMemo(
    () => templates.map((template) => fitTemplate(template, columns)),
    // oxlint-disable-next-line react/exhaustive-deps -- the headers are all that a fit depends on
    [templates, headers],
  )
  useEffect(() => {
    if (preview === null || !complete) return
    if (made.touched) return setMade((was) => ({ ...was, mapping: keepMapping(was.mapping, columns) }))
    const fit = proposeTemplate(templates, columns)
    setMade(fit === null ? proposed(store, preview) : byTemplate(fit.template, columns))
    if (fit !== null) onSettled(writtenAs(fit.template.layout))
    // oxlint-disable-next-line react/exhaustive-deps -- when the columns are others, not at every reading of them
  }, [store, headers, complete])
  const change = useCallback(
    (edit: (mapping: Mapping) => Mapping) =>
      setMade((was) => ({ ...was, mapping: edit(was.mapping), keysWhy: '', doubts: [], touched: true })),
    [],
  )
  return {
    ...made,
    change,
    fits,
    apply: (template) => {
      const { kind, encoding, delimiter, headerRow } = template.layout
      setMade(byTemplate(template, columns))
      onSettled({
        ...writtenAs(template.layout),
        ...(kind === 'delimited' && preview?.layout.kind === kind && { encoding, delimiter, headerRow }),
      })
    },
    follow: (table) =>
      setMade((was) => (was.touched || was.template !== null ? was : byEarlier(table, columns))),
    named: (template) => setMade((was) => ({ ...was, template })),
  }
}

const NO_COLUMNS: readonly NamedColumn[] = []

/** What a template tells of numbers and dates, as far as it knows. */
const writtenAs = ({ decimal, thousands, dateOrder }: Layout): Settled => ({
  ...(decimal !== '' && { decimal, thousands }),
  ...(dateOrder !== '' && { dateOrder }),
})

function proposed(store: Store, { columns, rows, layout }: TablePreview): Made {
  const { reasons, ...made } = proposeMapping(columns, rows, layout, () => store.newItemId())
  const { mapping, keysWhy, doubts } = made
  const told = new Map(reasons.map(({ column, why }) => [column, why]))
  return { ...NOTHING, mapping, keysWhy, doubts, reasons: told }
}

const byTemplate = (template: Template, columns: readonly NamedColumn[]): Made => {
  const mapping = mappingFromTemplate(template, columns)
  const reasons = reasonsFor(mapping, `by the template “${template.name}”`)
  return { ...NOTHING, mapping, reasons, template: template.id }
}

const byEarlier = (table: Table, columns: readonly NamedColumn[]): Made => {
  const mapping = mappingFromTemplate(templateFrom('', table.layout, table.mapping, table.columns), columns)
  return { ...NOTHING, mapping, reasons: reasonsFor(mapping, 'as in the earlier export') }
}

const reasonsFor = (mapping: Mapping, why: string): ReadonlyMap<string, string> =>
  new Map(mapping.columns.map(({ column }) => [column, why]))

/** Keeps how a table is read and mapped under a name; a template of that name is replaced. */
export async function saveTemplate(
  store: Store,
  name: string,
  { layout, columns }: Pick<TablePreview, 'layout' | 'columns'>,
  mapping: Mapping,
) {
  const draft = templateFrom(name, layout, mapping, columns)
  const known = (await store.list('template')).find((template) => template.name === name)
  const made: string[] = []
  const done = await store.commit(`Save the template “${name}”`, async (tx) => {
    made.length = 0
    if (known !== undefined) await tx.update('template', known.id, draft)
    made.push(known?.id ?? tx.create('template', draft).id)
  })
  return { done, id: made[0] ?? null }
}
