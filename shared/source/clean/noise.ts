import type { TextRange } from '@shared/kernel/segments'

/** Whole lines that pages print beside a story, in the languages we read, and what each kind is. */
const WHOLE_LINES: readonly { readonly why: string; readonly line: RegExp; readonly list?: true }[] = [
  {
    why: 'an advertisement',
    line: /^(?:advertisement|sponsored(?: content)?|реклама|anzeige|werbung|publicité|广告)$/iu,
  },
  {
    why: 'links to other stories',
    list: true,
    line: /^(?:must read|more articles|latest articles?|related (?:articles|stories|posts)|most read|trending|mehr zum thema|相关阅读)$/iu,
  },
  {
    why: 'links to other stories',
    line: /^(?:read (?:more|also)|see also|source link|читайте также|читайте також|lesen sie auch|(?:à )?lire aussi)$/iu,
  },
  {
    why: 'buttons to share it',
    line: /^(?:share(?: this)?(?: article)?|print|поделиться|partager|分享)$/iu,
  },
  { why: 'comments of readers', line: /^(?:comments?|leave a comment)$/iu },
  { why: 'a menu', line: /^(?:skip to content|menu|log ?in)$/iu },
  { why: 'asks for a subscription', line: /^(?:subscribe|sign up)$/iu },
]
const DASHES = /^[-–—*\s]+|[-–—*\s:]+$/gu
const WEATHER = /^\s*[-+−]?\d{1,2}(?:[.,]\d)?\s?°?\s?[CF]\s*$/u
const APPEAL =
  /(?<!\p{L})(?:follow us|support us|become (?:our|a) (?:patron|member)|subscribe to|sign up (?:for|to)|newsletter|join (?:our|us)|подписывайтесь|підписуйтесь|folgen sie uns|abonnieren sie|suivez-nous|abonnez-vous|关注我们)(?!\p{L})/iu
const CREDIT =
  /^\s*(?:main )?(?:photo|image|picture|foto|фото|crédit photo|图片)(?: source| credit| by|s)?\s*[:：].{0,80}$/iu

const wholeLine = (line: string) => {
  if (line.length > 60) return undefined
  const bare = line.replace(DASHES, '')
  return WHOLE_LINES.find((kind) => kind.line.test(bare))
}

/** Lines of the page's furniture: advertising, menus, weather, credits and appeals. The ranges hold no line break. */
export function noiseIn(text: string): TextRange[] {
  const found: TextRange[] = []
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0]
    const isNoise =
      wholeLine(line) !== undefined || WEATHER.test(line) || APPEAL.test(line) || CREDIT.test(line)
    if (isNoise) found.push({ start: match.index, end: match.index + line.length })
  }
  return found
}

/** What a line asks of its reader, where it asks for nothing else: it begins so, or asks twice. */
const ASKS_FIRST =
  /^\W*(?:please |click here to )?(?:follow (?:us|our)|support (?:us|our (?:work|journalism))|become (?:our|a) (?:patron|member|subscriber)|subscribe (?:to|now|today|and)|sign up (?:for|to|now|and)|join (?:us|our) (?:on|channel|telegram|newsletter|mailing)|join our|get (?:our|the) .{0,40}newsletter|receive our|like us on|подпи(?:сывайтесь|шитесь)|підпи(?:суйтесь|шіться)|folgen sie uns|abonnieren sie|suivez-nous|abonnez-vous|inscrivez-vous|关注我们|订阅)/iu
const ASKS = new RegExp(APPEAL.source, 'giu')
const ABOUT_LETTERS = /newsletter|mailing list|inbox|рассылк|розсилк|infolettre/iu
const ASKS_FOR_LETTERS = /sign up|subscribe|get |receive|delivered|подпи|підпи|abonn|inscri/iu
/** Words that somebody said are no appeal of the page. */
const QUOTED = /[“”„«»"「」]/u

/** "Read also: …" with the headline of another story. */
const READ_ALSO =
  /^\W*(?:read (?:also|more|next|our)|see also|also read|related(?: stor(?:y|ies)| article)?|more on this(?: story)?|don['’]t miss|читайте (?:также|також|ещё|еще)|смотрите также|дивіться також|lesen sie auch|lesen sie mehr|mehr zum thema|(?:à )?lire aussi|voir aussi|lee también|leggi anche|zobacz też|czytaj (?:też|także)|相关阅读|延伸阅读)\s*[:：–—|►▶»>]/iu
const READ_ALSO_LENGTH = 250
const APPEAL_LENGTH = 320

/**
 * Why one line or block is furniture of the page, judged by its words alone; '' where it is not. Stricter than
 * `noiseIn`: what is set aside is not read, and a sentence that only mentions a newsletter is.
 */
export function whyFurniture(line: string): string {
  const bare = line.trim()
  if (bare.length > APPEAL_LENGTH) return ''
  const whole = wholeLine(bare)
  if (whole !== undefined) return whole.why
  if (WEATHER.test(bare)) return 'the weather'
  if (CREDIT.test(bare)) return 'the credit of a picture'
  if (READ_ALSO.test(bare) && bare.length <= READ_ALSO_LENGTH) return 'links to other stories'
  if (QUOTED.test(bare)) return ''
  const asksForLetters = ABOUT_LETTERS.test(bare) && ASKS_FOR_LETTERS.test(bare)
  const asks = ASKS_FIRST.test(bare) || asksForLetters || (bare.match(ASKS)?.length ?? 0) >= 2
  return asks ? 'asks for a subscription' : ''
}

/** Whether a line heads a list of other stories: the headlines under it belong to it. */
export const headsList = (line: string): boolean => wholeLine(line.trim())?.list === true
