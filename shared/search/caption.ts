import { dateShort } from '@shared/kernel/edtf-prose'
import { describeRange } from '@shared/kernel/quantity'
import { collapseSpace, firstWords } from '@shared/kernel/text'
import type { RichText } from '@shared/note/rich-text'
import { RELATION_SCHEMATA } from '@shared/relation/relation'
import { excerptInLine } from '@shared/excerpt/words'
import type { Noun, Records } from '@shared/schema/registry'

/** Words of a rich text without its chips. */
export const plainText = (text: RichText): string =>
  text
    .map((block) =>
      block.children
        .map((inline) =>
          inline.type === 'text'
            ? inline.text
            : inline.type === 'link'
              ? inline.children.map((run) => run.text).join('')
              : '',
        )
        .join(''),
    )
    .join('\n')

type Captions = { readonly [N in Noun]: (record: Records[N]) => { caption: string; detail: string } }

const CAPTIONS: Captions = {
  case: (r) => ({ caption: r.name, detail: firstWords(r.description, 12) }),
  source: (r) => ({
    caption: r.title || r.original.fileName,
    detail: [r.publisher, dateShort(r.published.edtf, 'en')].filter(Boolean).join(' · '),
  }),
  rendition: (r) => ({ caption: `${r.extractor.name} ${r.extractor.version}`, detail: '' }),
  overlay: () => ({ caption: 'What is set aside while reading', detail: '' }),
  excerpt: (r) => ({ caption: excerptInLine(r, 14), detail: r.comment }),
  carryOver: (r) => ({ caption: `Carry-over: ${r.verdict}`, detail: firstWords(collapseSpace(r.words), 12) }),
  entity: (r) => ({ caption: r.names[0]?.value ?? '', detail: r.schema }),
  sameAs: (r) => ({
    caption: r.verdict === 'same' ? 'Merge of two entities' : 'Two entities that are not the same',
    detail: r.why,
  }),
  relation: (r) => ({ caption: r.role || RELATION_SCHEMATA[r.schema].forward, detail: r.schema }),
  figure: (r) => ({
    caption: r.words || describeRange(r.range, r.unit || r.currency),
    detail: [r.measure, r.goods, dateShort(r.period.edtf, 'en')].filter(Boolean).join(' · '),
  }),
  shipment: (r) => ({
    caption: [r.quantity?.words, r.goods].filter(Boolean).join(' ') || r.declarationNumber || 'Shipment',
    detail: [r.level, r.value?.words, dateShort(r.period.edtf, 'en')].filter(Boolean).join(' · '),
  }),
  claim: (r) => ({ caption: r.proposition, detail: [r.kind, r.speaker.words].filter(Boolean).join(' · ') }),
  note: (r) => ({
    caption: r.title || firstWords(collapseSpace(plainText(r.body)), 8) || 'Untitled note',
    detail: '',
  }),
  contradiction: (r) => ({ caption: r.title, detail: `${r.kind} · ${r.status}` }),
  response: (r) => ({ caption: 'Response', detail: r.outcome }),
  dossier: (r) => ({ caption: r.title, detail: `for the ${r.audience}` }),
  verdict: (r) => ({ caption: `Suggested ${r.kind}, ${r.decision}`, detail: r.why }),
  table: (r) => ({ caption: r.layout.sheet || 'Table', detail: `${r.rowCount} rows` }),
  correction: (r) => ({ caption: `${r.column}: ${r.value}`, detail: r.why }),
  view: (r) => ({ caption: r.name, detail: '' }),
  template: (r) => ({ caption: r.name, detail: '' }),
  export: (r) => ({ caption: r.fileName, detail: `${r.what}, ${r.at.slice(0, 10)}` }),
}

/** A record in a line, for lists, chips and pickers, and a quieter second line. */
export function captionOf<N extends Noun>(noun: N, record: Records[N]): { caption: string; detail: string } {
  return CAPTIONS[noun](record)
}
