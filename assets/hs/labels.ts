import { type HsLabels, hsLabelsOf } from '@shared/shipment/hs-labels'
import { CHAPTER_LABELS } from './chapters'
import { HEADING_LABELS_36_65 } from './headings-36-65'
import { HEADING_LABELS_72_83 } from './headings-72-83'
import { HEADING_LABELS_84_86 } from './headings-84-86'
import { HEADING_LABELS_87_93 } from './headings-87-93'

/** The labels that come with the program: all chapters, and the headings that trade in arms and machines turns on. */
export const HS_LABELS: HsLabels = hsLabelsOf(
  [
    CHAPTER_LABELS,
    HEADING_LABELS_36_65,
    HEADING_LABELS_72_83,
    HEADING_LABELS_84_86,
    HEADING_LABELS_87_93,
  ].join('\n'),
)
