/*
 * What becomes of the elements of a page. Everything that is not named here is inline: its words are kept where they
 * stand.
 */

/** Elements that begin and end a block. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'caption tbody thead tfoot tr ul listing plaintext xmp'
  ).split(' '),
)

type Plural = readonly [one: string, many: string]

/** Elements that are left out with all that is in them, and how the remark counts them. */
export const LEFT_OUT: Readonly<Record<string, Plural>> = {
  script: ['script', 'scripts'],
  style: ['style sheet', 'style sheets'],
  template: ['template', 'templates'],
  iframe: ['embedded page', 'embedded pages'],
  frame: ['embedded page', 'embedded pages'],
  object: ['embedded object', 'embedded objects'],
  embed: ['embedded object', 'embedded objects'],
  applet: ['embedded object', 'embedded objects'],
  img: ['picture', 'pictures'],
  image: ['picture', 'pictures'],
  picture: ['picture', 'pictures'],
  svg: ['drawing', 'drawings'],
  canvas: ['drawing', 'drawings'],
  video: ['video', 'videos'],
  audio: ['sound', 'sounds'],
  input: ['form field', 'form fields'],
  select: ['form field', 'form fields'],
  datalist: ['form field', 'form fields'],
  textarea: ['form field', 'form fields'],
  button: ['button', 'buttons'],
}

/** Elements of the head that say nothing to a reader; nothing to remark. */
export const SILENT: ReadonlySet<string> = new Set([
  'head',
  'title',
  'noembed',
  'noframes',
  'param',
  'source',
  'track',
])

/** Counts of what was left out or changed, told as sentences in a fixed order. */
export class Tally {
  private readonly counts = new Map<string, { plural: Plural; count: number }>()
  private readonly notes = new Map<string, number>()

  leftOut(plural: Plural): void {
    const entry = this.counts.get(plural[0])
    if (entry === undefined) this.counts.set(plural[0], { plural, count: 1 })
    else entry.count += 1
  }

  note(key: keyof typeof NOTES): void {
    this.notes.set(key, (this.notes.get(key) ?? 0) + 1)
  }

  remarks(): string[] {
    const left = [...this.counts.values()]
      .toSorted((a, b) => (a.plural[0] < b.plural[0] ? -1 : 1))
      .map(({ plural, count }) =>
        count === 1 ? `1 ${plural[0]} was left out.` : `${count} ${plural[1]} were left out.`,
      )
    const noted = (Object.keys(NOTES) as (keyof typeof NOTES)[]).flatMap((key) => {
      const count = this.notes.get(key) ?? 0
      return count === 0 ? [] : [NOTES[key](count)]
    })
    return [...left, ...noted]
  }
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

const NOTES = {
  handler: (n: number) => `${counted(n, 'event handler was', 'event handlers were')} dropped.`,
  unsafeLink: (n: number) =>
    `${counted(n, 'link that would run a program or open something else than a page was', 'links that would run programs or open something else than pages were')} dropped; the words stand.`,
  relativeLink: (n: number) =>
    `${counted(n, 'link without a full address was', 'links without a full address were')} dropped; the words stand.`,
  form: (n: number) =>
    `${counted(n, 'form was', 'forms were')} taken apart: the words stand, nothing can be sent.`,
  hidden: (n: number) => `${counted(n, 'hidden part was', 'hidden parts were')} left out.`,
  refresh: (n: number) => `${counted(n, 'automatic forwarding was', 'automatic forwardings were')} dropped.`,
  base: (n: number) => `${counted(n, 'base address was', 'base addresses were')} ignored.`,
  remote: (n: number) =>
    `${counted(n, 'file that the page asks for was', 'files that the page asks for were')} not loaded.`,
} satisfies Record<string, (count: number) => string>
