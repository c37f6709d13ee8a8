import { evidenceUnder } from '@shared/contradiction/evidence'
import { toRecord } from '@shared/kernel/reference'
import { assertNever } from '@shared/kernel/result'
import type { Entity } from '@shared/entity/entity'
import { contradictionBlocks } from './contradiction-blocks'
import { entityKindWords } from './describe'
import { type Block, heading, type Row, remark, text } from './document'
import type { Section } from './dossier'
import type { Notebook } from './notebook'
import { responsesTable } from './reply-blocks'
import { richTextBlocks } from './rich-text-blocks'
import { lineOfShipment, shipmentTable } from './shipment-table'
import type { Absence, View } from './view'

/** Prints the sections of a dossier in order. Contradictions are numbered among themselves. */
export function sectionBlocks(sections: readonly Section[], view: View, notebook: Notebook): Block[] {
  let contradictions = 0
  return sections.map((section, index): Block => {
    const anchor = `part-${index + 1}`
    switch (section.kind) {
      case 'contradiction': {
        const found = view.find('contradiction', section.contradiction)
        if (typeof found === 'string') return absent(anchor, 'A contradiction', found)
        contradictions += 1
        return {
          type: 'section',
          anchor,
          record: found.id,
          children: contradictionBlocks(found, contradictions, view, notebook),
        }
      }
      case 'note': {
        const found = view.find('note', section.note)
        if (typeof found === 'string') return absent(anchor, 'A note', found)
        const body = richTextBlocks(found.body, found.title === '' ? 2 : 3, (ref) => notebook.citeInText(ref))
        return { type: 'section', anchor, record: found.id, children: [...titleBlock(found.title), ...body] }
      }
      case 'text': {
        const body = richTextBlocks(section.body, section.title === '' ? 2 : 3, (ref) =>
          notebook.citeInText(ref),
        )
        return { type: 'section', anchor, record: '', children: [...titleBlock(section.title), ...body] }
      }
      case 'shipments': {
        const title = section.title === '' ? 'Shipments' : section.title
        const children = [heading(2, title), ...shipmentsBlocks(section.shipments, title, view, notebook)]
        return { type: 'section', anchor, record: '', children }
      }
      case 'entities': {
        const title = section.title === '' ? 'Who is who' : section.title
        return {
          type: 'section',
          anchor,
          record: '',
          children: [heading(2, title), ...entitiesBlocks(section.entities, title, view, notebook)],
        }
      }
      case 'responses': {
        const title = section.title === '' ? 'Right of reply' : section.title
        return {
          type: 'section',
          anchor,
          record: '',
          children: [heading(2, title), ...responsesTable(view, notebook)],
        }
      }
      default:
        return assertNever(section)
    }
  })
}

const titleBlock = (title: string): Block[] => (title === '' ? [] : [heading(2, title)])

function absent(anchor: string, what: string, why: Absence): Block {
  const words = {
    trashed: `${what} in the trash stands here.`,
    withheld: `${what} here is secret and left out.`,
    missing: `${what} here is not in this case.`,
  }
  return { type: 'section', anchor, record: '', children: [remark(words[why])] }
}

function shipmentsBlocks(
  chosen: readonly string[],
  caption: string,
  view: View,
  notebook: Notebook,
): Block[] {
  const all = chosen.length === 0
  const ids = all ? [...view.records.shipment.keys()] : chosen
  const found = ids.map((id) => view.find('shipment', id))
  const shipments = found.flatMap((each) => (typeof each === 'string' ? [] : [each]))
  // Of a whole case, what lies in the trash is simply not meant.
  const gone = all
    ? []
    : found.flatMap((each) => (each === 'trashed' ? [remark('A shipment in the trash stands here.')] : []))
  if (shipments.length === 0) return [...gone, remark('There is no shipment to print.')]
  return [...shipmentTable(shipments.map(lineOfShipment), caption, 'wide', view, notebook), ...gone]
}

/** The key entities, or the chosen ones, by name. Of merged entities one row prints, with the names of all. */
function entitiesBlocks(chosen: readonly string[], caption: string, view: View, notebook: Notebook): Block[] {
  const { canonical, entity } = view.entities
  const wanted =
    chosen.length === 0 ? [...view.records.entity.values()].filter(isKey).map(({ id }) => id) : chosen
  const found = wanted.flatMap((id) => {
    const record = view.find('entity', id)
    return typeof record === 'string' ? [] : [canonical(record.id)]
  })
  const rows = [...new Set(found)].flatMap((id): Row[] => {
    const record = entity(id)
    if (record === undefined || view.get(id) === undefined) return []
    const aliases = namesOf(id, view).filter((name) => name !== view.entities.name(id))
    // A name without evidence has no note: there would be nothing in it to check.
    const checkable = evidenceUnder(toRecord(id), view).length > 0
    const names = [text(view.entities.name(id), 'bold'), ...(checkable ? [notebook.cite(toRecord(id))] : [])]
    return [
      {
        cells: [names, [text(aliases.join(', '))], [text(entityKindWords(record))], [text(record.summary)]],
        sum: false,
      },
    ]
  })
  if (rows.length === 0) return [remark('There is no entity to print.')]
  const columns = ['Name', 'Also known as', 'What', 'In this case'].map((label) => ({
    label,
    numeric: false,
  }))
  return [{ type: 'table', caption, columns, rows }]
}

const isKey = ({ role, trashed }: Entity): boolean => role === 'key' && trashed === null

/** The names of an entity and of those merged into it, each once. */
function namesOf(id: Entity['id'], view: View): string[] {
  const group = [...view.records.entity.values()].filter(
    (entity) => view.entities.canonical(entity.id) === id && view.get(entity.id) !== undefined,
  )
  return [...new Set(group.flatMap(({ names }) => names.map(({ value }) => value)))]
}
