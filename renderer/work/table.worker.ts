import { assertNever, err, fault, ok, type Fault, type Result } from '@shared/kernel/result'
import type { Columns } from '@shared/table/columns'
import { columnsLoader, type ColumnsLoader } from '@shared/table/load-columns'
import { type RowsAsked, type TableQuery, tableQuery } from '@shared/table/query'
import { withCorrections } from '@shared/table/query-overlay'
import { RowTieFinder } from '@shared/table/row-ties'
import type {
  FromTable,
  TableAnswers,
  TableFacts,
  TableQuestion,
  TableQuestionKind,
  ToTable,
} from './table-messages'

/* Holds one table and answers over it. Never reads the disk: the window hands the blocks over. */

/** Orders that are kept, so that pages of them need no new sorting. */
const MOST_ORDERS = 4

let keys: readonly string[] = []
let loader: ColumnsLoader | null = null
let refused: Fault | null = null
let facts: TableFacts | null = null
let columns: Columns | null = null
let query: TableQuery | null = null
/** Made when somebody asks what is tied. */
let ties: RowTieFinder | null = null
const orders = new Map<string, Uint32Array>()

const NOT_LOADED = fault('table.unloaded', 'The table is not loaded. Nothing was changed.')

function ready(): Result<TableQuery> {
  if (query !== null) return ok(query)
  if (refused !== null) return err(refused)
  if (loader === null || facts === null) return err(NOT_LOADED)
  const loaded = loader.finish()
  if (!loaded.ok) {
    refused = loaded.error
    return loaded
  }
  loader = null
  columns = loaded.value
  query = tableQuery(columns, facts.meaning, facts.corrections)
  return ok(query)
}

function orderOf(table: TableQuery, asked: RowsAsked): Result<Uint32Array> {
  const key = JSON.stringify([asked.filters, asked.sort])
  const known = orders.get(key)
  if (known !== undefined) {
    orders.delete(key)
    orders.set(key, known)
    return ok(known)
  }
  const rows = table.rows(asked)
  if (!rows.ok) return rows
  orders.set(key, rows.value)
  const [oldest] = orders.keys()
  if (orders.size > MOST_ORDERS && oldest !== undefined) orders.delete(oldest)
  return rows
}

function answer(question: TableQuestion): Result<TableAnswers[TableQuestionKind]> {
  const table = ready()
  if (!table.ok) return table
  const { value } = table
  switch (question.kind) {
    case 'ready':
      return ok(null)
    case 'count': {
      const rows = orderOf(value, question.asked)
      return rows.ok ? ok(rows.value.length) : rows
    }
    case 'page': {
      const { from, count } = question
      const rows = orderOf(value, question.asked)
      return rows.ok ? ok(value.cells(rows.value.subarray(from, from + count), question.columns)) : rows
    }
    case 'rows':
      return ok(value.cells(question.rows, question.columns))
    case 'place': {
      const rows = orderOf(value, question.asked)
      return rows.ok ? ok(rows.value.indexOf(question.row)) : rows
    }
    case 'facet':
      return value.facet(question.asked)
    case 'kinds':
      return ok(new Map(keys.map((key) => [key, value.kindOf(key)])))
    case 'ties': {
      const { of, except, most } = question.asked
      const finder = tieFinder()
      return finder === null ? err(NOT_LOADED) : ok(finder.find(of, except, most))
    }
    default:
      return assertNever(question)
  }
}

function tieFinder(): RowTieFinder | null {
  if (ties === null && columns !== null && facts !== null) {
    const { mapping, layout } = facts.meaning
    ties = new RowTieFinder(withCorrections(columns, facts.corrections), mapping, layout)
  }
  return ties
}

/** Takes over a changed mapping or corrections; what was made under the old ones is made again when it is asked for. */
function learn(next: TableFacts): void {
  facts = next
  orders.clear()
  ties = null
  if (columns !== null) query = tableQuery(columns, next.meaning, next.corrections)
}

function take(message: ToTable): void {
  switch (message.kind) {
    case 'load':
      keys = message.columns.map(({ key }) => key)
      loader = columnsLoader(message.columns, message.rowCount)
      facts = message.facts
      return
    case 'blocks':
      for (const block of message.blocks) {
        const added = refused === null ? loader?.add(block) : undefined
        if (added?.ok === false) refused = added.error
      }
      return
    case 'facts':
      learn(message.facts)
      return
    case 'ask': {
      const reply: FromTable = { id: message.id, result: answer(message.question) }
      globalThis.postMessage(reply)
      return
    }
    default:
      assertNever(message)
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToTable>) => take(data))
