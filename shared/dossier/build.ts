import { dayToIso, isoToDay } from '@shared/kernel/edtf-compare'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { countOf, plural } from '@shared/kernel/number-prose'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { DossierDocument } from './document'
import type { Dossier } from './dossier'
import { Notebook } from './notebook'
import type { CaseRecords } from './records'
import { sectionBlocks } from './sections'
import { viewOf } from './view'

/** What a dossier needs beside its records: nothing else of the machine goes in. */
export type DossierInputs = {
  /** The instant of writing, in UTC: `2026-11-21T20:15:00.000Z`. */
  readonly now: string
  /** Offset of the wall clock: `+01:00`, `Z`. */
  readonly zone: string
  /** The head of the case's history, as it is to be printed. */
  readonly historyHead: string
}

/**
 * Builds a dossier from a case. A function of its arguments: the order in which records were indexed does not matter.
 * The audience of this version is the desk, whatever the record says. Refused: a secret dossier (`dossier.secret`),
 * and inputs that name no day (`dossier.date`).
 */
export function buildDossier(
  records: CaseRecords,
  dossier: Dossier,
  inputs: DossierInputs,
): Result<DossierDocument> {
  if (dossier.protection === 'secret') {
    return err(
      fault('dossier.secret', 'This dossier is secret and is not written. Lower its protection first.'),
    )
  }
  const date = localDay(inputs.now, inputs.zone)
  if (date === null) {
    return err(fault('dossier.date', 'The dossier cannot be dated: the time or its zone cannot be read.'))
  }
  const view = viewOf(records)
  const notebook = new Notebook(view)
  const sections = sectionBlocks(dossier.sections, view, notebook)
  const [name = ''] = [...records.case.values()].map((each) => each.name)
  const left = view.withheld.size
  return ok({
    language: dossier.language,
    title: dossier.title,
    lead: dossier.lead.trim(),
    audience: 'desk',
    audienceWords: 'For the desk',
    caseName: name,
    date,
    dateWords: dateInWords(date, dossier.language),
    historyHead: inputs.historyHead,
    withheld:
      left === 0
        ? ''
        : `${countOf(left, 'secret record', 'secret records')} that it cites ${plural(left, 'was', 'were')} left out.`,
    sections,
    notes: notebook.noteEntries(),
    sources: notebook.sourceEntries(),
    restsOn: notebook.restsOn(),
    manifest: notebook.manifest(),
  })
}

/** The day on the wall clock of an instant in UTC, or null. */
export function localDay(now: string, zone: string): string | null {
  const instant = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):\d\d(?:\.\d+)?Z$/.exec(now)
  const offset = zone === 'Z' ? ['', '+', '00', '00'] : /^([+-])(\d\d):(\d\d)$/.exec(zone)
  const day = isoToDay(instant?.[1] ?? '')
  if (instant === null || offset === null || day === null) return null
  const shift = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
  const minutes = Number(instant[2]) * 60 + Number(instant[3]) + shift
  return dayToIso(day + Math.floor(minutes / 1_440))
}
