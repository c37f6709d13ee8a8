import type { TextRange } from '@shared/kernel/segments'

/** Whole lines that pages print beside a story, in the languages we read. */
const FURNITURE =
  /^[-–—*\s]*(?:advertisement|sponsored(?: content)?|must read|more articles|latest articles?|related (?:articles|stories|posts)|read (?:more|also)|see also|source link|most read|trending|share(?: this)?(?: article)?|print|comments?|leave a comment|skip to content|menu|subscribe|sign up|log ?in|реклама|читайте также|читайте також|поделиться|anzeige|werbung|mehr zum thema|lesen sie auch|publicité|lire aussi|à lire aussi|partager|广告|相关阅读|分享)[-–—*\s:]*$/iu
const WEATHER = /^\s*[-+−]?\d{1,2}(?:[.,]\d)?\s?°?\s?[CF]\s*$/u
const APPEAL =
  /(?<!\p{L})(?:follow us|support us|become (?:our|a) (?:patron|member)|subscribe to|sign up (?:for|to)|newsletter|join (?:our|us)|подписывайтесь|підписуйтесь|folgen sie uns|abonnieren sie|suivez-nous|abonnez-vous|关注我们)(?!\p{L})/iu
const CREDIT =
  /^\s*(?:main )?(?:photo|image|picture|foto|фото|crédit photo|图片)(?: source| credit| by|s)?\s*[:：].{0,80}$/iu

/** Lines of the page's furniture: advertising, menus, weather, credits and appeals. The ranges hold no line break. */
export function noiseIn(text: string): TextRange[] {
  const found: TextRange[] = []
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0]
    if (FURNITURE.test(line) || WEATHER.test(line) || APPEAL.test(line) || CREDIT.test(line)) {
      found.push({ start: match.index, end: match.index + line.length })
    }
  }
  return found
}
