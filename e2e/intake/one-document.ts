/** One made-up article in two versions, and two papers that print one wire story. */

const page = (title: string, site: string, url: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title} | ${site}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">
<link rel="canonical" href="${url}"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>${title}</h1>
${body}
</article>
<aside class="newsletter"><p>Subscribe to our newsletter and never miss a story.</p></aside>
<footer><a href="/about">About us</a> <a href="/privacy">Privacy</a></footer></body></html>`

const p = (text: string): string => `<p>${text}</p>`

export const TITLE = 'Brenor says its drones stay at home'
const URL = 'https://harbour-post.example/world/brenor-drones'
export const MENU = 'Sport'
export const APPEAL = 'Subscribe to our newsletter to read more stories like this one.'

export const OPENING =
  'The company Brenor has sent lethal equipment through the port of Tavrik, two dockers told this newspaper.'
export const SHIPMENT = 'In May 2023 the firm exported 340 drones worth $2.5 million to Kyrgyzstan.'
export const BEFORE = 'The crates were counted twice on the quay,'
export const AFTER = 'and a third time in the yard behind the customs house.'
export const SEEN = 'A guard remembered the grey crates, because their lids were nailed shut with copper.'
export const DENIAL =
  '“We have never supplied weapons to anyone,” Brenor spokesman Pavel Orlan said on Monday.'
export const DROPPED = 'Nobody at the harbour office wanted to be named in this report.'
export const LAST = 'The harbour was closed to visitors for the rest of the week.'

/** Before the paper changed it: with its menu, an appeal in the middle of a sentence, and a date glued to a name. */
export const FIRST = page(
  TITLE,
  'Harbour Post',
  URL,
  [
    p('date 2024-03-03 Ilka Morn10:11, 03.03.24'),
    p(OPENING),
    p(SHIPMENT),
    p(BEFORE),
    `<p class="newsletter">${APPEAL}</p>`,
    p(AFTER),
    p(SEEN),
    p(`${DENIAL} ${DROPPED}`),
    p(LAST),
  ].join('\n'),
)

/** After it: a word is gone, a paragraph stands elsewhere, a sentence was dropped. */
export const SECOND = page(
  TITLE,
  'Harbour Post',
  `${URL}?utm_source=letter`,
  [
    p('date 2024-03-05 Ilka Morn16:40, 05.03.24'),
    p(SEEN),
    p(OPENING.replace('lethal ', '')),
    p(SHIPMENT),
    p(BEFORE),
    `<p class="newsletter">${APPEAL}</p>`,
    p(AFTER),
    p(DENIAL),
    p(LAST),
  ].join('\n'),
)

export const FIGURE = '340 drones worth $2.5 million'
export const REFUSED = 'two lorries'
const WIRE = [
  `Brenor exported ${FIGURE} to Kyrgyzstan in May 2023, according to Northern Wire.`,
  `The crates left the port of Tavrik on ${REFUSED} and crossed the border before dawn, customs officers said.`,
  DENIAL,
  'The harbour was closed to visitors for the rest of the week while the officers went through the sheds.',
  'A guard remembered the grey crates, because their lids were nailed shut with copper and marked in chalk.',
  'Dockers were asked to leave the quay early, and the lights over the eastern basin were put out for the night.',
]
export const COAST = page(
  'Drones left by night',
  'Coast Daily',
  'https://coast-daily.example/drones',
  WIRE.map(p).join('\n'),
)
export const VALLEY = page(
  'Crates crossed the border before dawn',
  'Valley Times',
  'https://valley-times.example/crates',
  [...WIRE, 'Our own desk has asked the company for an answer.'].map(p).join('\n'),
)
