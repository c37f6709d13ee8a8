import { NO_DATE } from '@shared/kernel/fields'
import type { TextRange } from '@shared/kernel/segments'
import { type Place, sidesIn } from '@shared/suggest/figures/sides'
import type { DateSuggestion, ProposedScope } from '@shared/suggest/suggestion'

const GOODS =
  /(?<!\p{L})(?:suppl(?:y|ies|ied|ying)|sell(?:s|ing)?|sold|export(?:s|ed|ing)?|ship(?:s|ped|ping)?|deliver(?:s|ed|ing)?|provid(?:e|es|ed|ing)|sen[dt](?:s|ing)?|deliver(?:y|ies)|sales|shipments|suppl(?:y|ies)|liefert\p{L}*|geliefert|verkauft\p{L}*|Lieferung(?:en)? von|livr\p{L}+|vend\p{L}+|fourni\p{L}*|export\p{L}+|поставля\p{L}+|поставк[аиу] |прода\p{L}+|экспортир\p{L}+|постача\p{L}+|прода\p{L}+)\s(?:of\s|d[eu]s?\s|any\s|the\s)?((?!(?:to|from|by|with|not|in|on|for|into|after|at)\s)\p{L}[\p{L}-]*(?:\s\p{L}[\p{L}-]*){0,3}?)(?=\s(?:to|into|for|in|from|directly|that|which|or|and|nach|an|à|en|vers|в|до|для)(?!\p{L})|[,.;:!?”"»]|$)/iu
const HAN_GOODS = /(?:提供|出售|出口|供应)(?:任何)?([\p{Script=Han}]{2,8})/u
const COMPANIES =
  /(?<!\p{L})(?:compan(?:y|ies)|firms?|manufacturers?|business(?:es)?|enterprises|Unternehmen|Firmen|entreprises|sociétés|компани\p{L}+|фирм\p{L}*)(?!\p{L})|企业|公司/iu

/** What a clause proposes for the scope of a claim; what it does not say stays empty, which means not limited. */
export function scopeIn(
  text: string,
  clause: TextRange,
  speaker: string,
  places: readonly Place[],
  dates: readonly DateSuggestion[],
): ProposedScope {
  const words = text.slice(clause.start, clause.end)
  const { from, to } = sidesIn(text, clause, places)
  const goods = (GOODS.exec(words)?.[1] ?? HAN_GOODS.exec(words)?.[1] ?? '').trim()
  const date = dates.find(({ start, end }) => start >= clause.start && end <= clause.end)
  const said = places.find(({ caption }) => caption === speaker)
  const state = said?.schema === 'Country' || said?.schema === 'PublicBody'
  return {
    parties: speaker === '' ? [] : [speaker],
    goods,
    from,
    to,
    period: date === undefined ? NO_DATE : { edtf: date.edtf, words: date.exact },
    capacity: state ? 'state' : said?.schema === 'Company' || COMPANIES.test(words) ? 'companies' : 'any',
  }
}
