import { useState } from 'react'
import { useCounts } from '@renderer/store/react'
import { type NavItem, NavList, type NavSection } from '@renderer/ui/NavList'
import { later } from '@renderer/ui/later'
import type { WorkCounts } from './OpenWork'
import { isView, type View } from './route'

const OpenWork = later(() => import('./OpenWork').then((module) => module.OpenWork))

const NONE: WorkCounts = { gaps: 0, suggested: 0 }

type Props = {
  readonly view: View
  /** Whether the window has come to rest: what waits for a person is worked out then. */
  readonly idle: boolean
  readonly onView: (view: View) => void
}

/** Where I am in the case, with what is in each place. A red count is work to do. */
export const CaseNav = ({ view, idle, onView }: Props) => {
  const counts = useCounts()
  const [{ gaps, suggested }, setWork] = useState(NONE)
  const item = (id: View, label: string, count?: number | string, tone?: 'warn'): NavItem => ({
    id,
    label,
    ...(count !== undefined && { count }),
    ...(tone && { tone }),
  })
  const sections: readonly NavSection[] = [
    {
      id: 'evidence',
      title: 'Evidence',
      items: [
        item('sources', 'Sources', counts.source),
        item('tables', 'Tables', counts.table),
        item('excerpts', 'Excerpts', counts.excerpt),
      ],
    },
    {
      id: 'record',
      title: 'Record',
      items: [
        item('entities', 'Entities', counts.entity),
        item('relations', 'Relations', counts.relation),
        item('figures', 'Figures', counts.figure),
        item('shipments', 'Shipments', counts.shipment),
        item('claims', 'Claims', counts.claim),
      ],
    },
    {
      id: 'argument',
      title: 'Argument',
      items: [
        item(
          'contradictions',
          'Contradictions',
          suggested > 0 ? `${counts.contradiction} · ${suggested} new` : counts.contradiction,
        ),
        gaps > 0
          ? item('responses', 'Responses', `${gaps} open`, 'warn')
          : item('responses', 'Responses', counts.response),
        item('notes', 'Notes', counts.note),
      ],
    },
    { id: 'publish', title: 'Publish', items: [item('dossier', 'Dossier', counts.dossier)] },
    { id: 'case', title: 'Case', items: [item('history', 'History'), item('trash', 'Trash')] },
  ]
  return (
    <>
      <NavList sections={sections} current={view} onSelect={(id) => isView(id) && onView(id)} />
      {idle && <OpenWork onCounts={setWork} />}
    </>
  )
}
