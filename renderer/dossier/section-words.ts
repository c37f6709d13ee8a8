import type { Section } from '@shared/dossier/dossier'
import { firstWords } from '@shared/kernel/text'
import { plainText } from '@shared/search/caption'

/** What the kinds of sections are called. */
export const SECTION_WORDS: Readonly<Record<Section['kind'], string>> = {
  contradiction: 'Contradiction',
  note: 'Note',
  text: 'Text',
  shipments: 'Table of shipments',
  entities: 'Who is who',
  responses: 'Right of reply',
}

/** The line of a section in the list; '' where its record says it. */
export function sectionTitle(section: Section): string {
  switch (section.kind) {
    case 'contradiction':
    case 'note':
      return ''
    case 'text':
      return section.title || firstWords(plainText(section.body), 8) || 'Empty text'
    case 'shipments':
      return section.title || 'All shipments'
    case 'entities':
      return section.title || 'Key entities'
    case 'responses':
      return section.title || 'All responses'
  }
}
