/** Articles for the benches, made up from a number: the same every time, no two alike. */

const SUBJECTS = [
  'The ministry',
  'Voltrim Motors',
  'A spokesman for Harbour Freight',
  'Anna Berger',
  'The embassy in Oslo',
]
const VERBS = ['said that', 'denied that', 'declined to comment on whether', 'warned that', 'reported that']
const OBJECTS = [
  'the company had shipped 137 vehicles worth about $1.6 million to buyers in the north in March 2023',
  'almost a billion euros of machine parts crossed the border between January and June',
  'exports of tractors had tripled, to 4,200 units a year',
  'no military equipment was ever sold to the two provinces',
  'the order of 100,000 helmets was never delivered to Northern Trading LLC',
  'trade rose 36 percent, according to customs data obtained by Harbour Post',
]

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? ''

/** One sentence, told apart from all others by its number. */
const sentence = (number: number): string =>
  `${pick(SUBJECTS, number)} ${pick(VERBS, number >> 1)} ${pick(OBJECTS, number >> 2)}, file ${number}.`

/** A story of about so many characters, in paragraphs. */
export function story(seed: number, length: number): string {
  const paragraphs: string[] = []
  for (let size = 0, at = seed * 1_000; size < length; at += 4) {
    const paragraph = [0, 1, 2, 3].map((more) => sentence(at + more)).join(' ')
    paragraphs.push(paragraph)
    size += paragraph.length + 2
  }
  return paragraphs.join('\n\n').slice(0, length)
}

/** A saved page of about 30 kB: a story between menus, links to other stories and an appeal. */
export function page(seed: number): string {
  const links = (count: number, what: string) =>
    Array.from(
      { length: count },
      (_, at) => `<li><a href="/${what}/${seed}/${at}">${what} ${at} of the day</a></li>`,
    ).join('')
  const body = story(seed, 9_000)
    .split('\n\n')
    .map((paragraph) => `<p class="story-body__text" data-at="${seed}">${paragraph}</p>`)
    .join('<div class="ad-slot"></div>\n')
  return `<!doctype html><html lang="en"><head><title>Report ${seed} | Harbour Post</title>
<meta property="og:title" content="Report ${seed}"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2023-12-03T10:11:00+02:00"><script>${'var x = 1;'.repeat(300)}</script>
<style>${'.a { color: red }'.repeat(200)}</style></head><body><nav><ul>${links(60, 'section')}</ul></nav>
<main><article><h1>Report ${seed}</h1>${body}</article></main>
<aside><h2>Read also</h2><ul>${links(40, 'story')}</ul></aside><footer>Subscribe to our newsletter</footer></body></html>`
}
