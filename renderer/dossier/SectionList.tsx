import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Section } from '@shared/dossier/dossier'
import { captionOf } from '@shared/search/caption'
import { useRecord } from '@renderer/store/react'
import { cx } from '@renderer/ui/class-names'
import { IconButton } from '@renderer/ui/IconButton'
import { useRegistry } from '@renderer/ui/registry'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import { moveSection } from './actions'
import styles from './Dossier.module.css'
import { SECTION_WORDS, sectionTitle } from './section-words'

type Props = {
  readonly sections: readonly Section[]
  readonly onArrange: (sections: readonly Section[], label?: string) => void
  readonly onEdit: (id: Section['id']) => void
}

/** The sections in order. They move by drag, by their buttons, and by Alt and an arrow; Delete takes one out. */
export const SectionList = ({ sections, onArrange, onEdit }: Props) => {
  const [dragged, setDragged] = useState<Section['id'] | null>(null)
  const [over, setOver] = useState<Section['id'] | null>(null)
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  if (sections.length === 0) return <p className={styles['says']}>Nothing yet. Add a contradiction below.</p>

  const move = (id: Section['id'], to: number) => {
    if (to < 0 || to >= sections.length) return
    onArrange(moveSection(sections, id, to))
    setTold(`Moved to place ${to + 1} of ${sections.length}.`)
  }
  const remove = (id: Section['id']) => {
    onArrange(
      sections.filter((section) => section.id !== id),
      'Take a section out of a dossier',
    )
    setTold('Taken out.')
    list.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, id: Section['id'], place: number) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      move(id, place + (event.key === 'ArrowUp' ? -1 : 1))
    } else if (event.key === 'Delete') {
      event.preventDefault()
      remove(id)
    }
  }
  return (
    <>
      <ol ref={list} className={styles['sections']} tabIndex={-1} aria-label="Sections">
        {sections.map((section, place) => (
          <li
            key={section.id}
            className={cx(
              styles['section'],
              dragged === section.id && styles['dragged'],
              over === section.id && styles['over'],
            )}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(section.id)
            }}
            onDragEnd={() => {
              setDragged(null)
              setOver(null)
            }}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              setOver(section.id)
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) move(dragged, place)
              setDragged(null)
              setOver(null)
            }}
          >
            <Line
              section={section}
              onEdit={() => onEdit(section.id)}
              onKeyDown={(event) => onKeyDown(event, section.id, place)}
            />
            <span className={styles['moves']}>
              <IconButton
                label="Move up"
                icon={<ArrowUp />}
                disabled={place === 0}
                onPress={() => move(section.id, place - 1)}
              />
              <IconButton
                label="Move down"
                icon={<ArrowDown />}
                disabled={place === sections.length - 1}
                onPress={() => move(section.id, place + 1)}
              />
              <IconButton label="Take out" icon={<X />} onPress={() => remove(section.id)} />
            </span>
          </li>
        ))}
      </ol>
      <p className={styles['says']}>Alt with ↑ or ↓ moves a section, Del takes it out.</p>
      <VisuallyHidden live>{told}</VisuallyHidden>
    </>
  )
}

type LineProps = {
  readonly section: Section
  readonly onEdit: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** What a section prints: its record, which opens, or its own words, which are edited. */
const Line = ({ section, onEdit, onKeyDown }: LineProps) => {
  const { open } = useRegistry()
  const noun = section.kind === 'note' ? 'note' : 'contradiction'
  const id =
    section.kind === 'note' ? section.note : section.kind === 'contradiction' ? section.contradiction : null
  const record = useRecord(noun, id)
  const caption =
    id === null ? sectionTitle(section) : record ? captionOf(noun, record).caption : 'Not in this case'
  const gone = record?.trashed ? ' (in the trash)' : ''
  return (
    <button
      type="button"
      className={styles['line']}
      onClick={() => (id === null ? onEdit() : open(id))}
      onKeyDown={onKeyDown}
    >
      <span className={styles['kind']}>{SECTION_WORDS[section.kind]}</span>
      <span>{caption + gone}</span>
    </button>
  )
}
