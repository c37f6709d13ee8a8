import { latinForm } from '@shared/kernel/latin'
import { collapseSpace, foldForSearch, truncateMiddle } from '@shared/kernel/text'

/** Words that can be searched, and what they are called when they are the reason for a hit: "translation", "tag". */
export type Searched = { readonly words: string; readonly called: string }

/** Words made ready: folding costs more than searching, so it is done once. */
export type Searchable = readonly {
  readonly words: string
  readonly called: string
  readonly folded: string
  /** In Latin letters; null where they are the folded words themselves. */
  readonly latin: string | null
}[]

/** Makes words ready to be searched; empty ones are left out. */
export const searchable = (fields: readonly Searched[]): Searchable =>
  fields
    .filter(({ words }) => words !== '')
    .map(({ words, called }) => {
      const folded = foldForSearch(words)
      const latin = latinForm(words)
      return { words, called, folded, latin: latin === folded ? null : latin }
    })

/** A question made ready. */
export type Query = {
  readonly words: readonly { readonly folded: string; readonly latin: string }[]
  /** Whether letters of another script may stand for those that were typed. */
  readonly acrossScripts: boolean
}

/**
 * A question as it is typed. In quotation marks it is taken as one piece and by its letters: nothing is found across
 * scripts.
 */
export function queryOf(typed: string): Query {
  const quoted = /^\s*["“«„](.+?)["”»“]?\s*$/u.exec(typed)?.[1]
  const pieces =
    quoted === undefined ? foldForSearch(typed).split(/\s+/) : [collapseSpace(foldForSearch(quoted))]
  return {
    words: pieces
      .filter((piece) => piece !== '')
      .map((piece) => ({ folded: piece, latin: latinForm(piece) })),
    acrossScripts: quoted === undefined,
  }
}

/** Why something was found: `reason` is '' where the words stand in the first field as they were typed. */
export type Match = { readonly rank: number; readonly reason: string }

/**
 * Whether every word of a question stands in the fields, and why: the first field is what a record is called, the others
 * say their name. Words in another script count where their Latin letters agree, and the reason shows both.
 */
export function match(fields: Searchable, { words, acrossScripts }: Query): Match | null {
  if (words.length === 0) return null
  let rank = 0
  const reasons = new Set<string>()
  for (const word of words) {
    const direct = fields.findIndex(({ folded }) => folded.includes(word.folded))
    if (direct >= 0) {
      const field = fields[direct]
      if (direct > 0 && field !== undefined)
        reasons.add(`in the ${field.called}: ${around(field.words, field.folded, word.folded)}`)
      rank += direct === 0 ? 0 : 1
      continue
    }
    const spelled = acrossScripts
      ? fields.find(({ folded, latin }) => (latin ?? folded).includes(word.latin) && word.latin !== '')
      : undefined
    if (spelled === undefined) return null
    rank += 2
    reasons.add(`“${wordWith(spelled.words, word.latin)}” is “${word.latin}” in Latin letters`)
  }
  return { rank, reason: [...reasons].join('; ') }
}

const SHOWN = 60

/** The words around a hit, in short. */
function around(words: string, folded: string, wanted: string): string {
  // Folding may change lengths; then the beginning is shown, which is never wrong.
  const at = folded.length === words.length ? folded.indexOf(wanted) : 0
  const start = words.lastIndexOf(' ', Math.max(0, at - 20)) + 1
  const piece = collapseSpace(words.slice(start, start + SHOWN * 2))
  return `“${truncateMiddle(piece, SHOWN)}”`
}

/** The word of a text whose Latin letters hold what was asked; the text in short where no single word does. */
const wordWith = (words: string, latin: string): string =>
  words.split(/[\s«»“”„"(),.;:!?]+/u).find((word) => latinForm(word).includes(latin)) ??
  truncateMiddle(collapseSpace(words), SHOWN)
