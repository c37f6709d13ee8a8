import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/**
 * What belongs to a page rather than to its document, and how it is known. `named` is held against the element's class
 * and id, cut into words; `evident` furniture is set aside even where no article was found.
 */
type Furniture = {
  readonly why: string
  readonly evident: boolean
  readonly tags?: readonly string[]
  readonly roles?: readonly string[]
  readonly named?: RegExp
}

const FURNITURE: readonly Furniture[] = [
  {
    why: 'asks about cookies',
    evident: true,
    named: /(?<![a-z])(?:cookies?|consent|gdpr|onetrust|cmp|ccpa)(?![a-z])|cookie-?(?:bar|banner|notice)/,
  },
  {
    why: 'asks for a subscription',
    evident: true,
    named: /newsletter|subscri(?:be|ption)|sign-?up|paywall|donat(?:e|ion)|membership|(?<![a-z])regwall/,
  },
  {
    why: 'buttons to share it',
    evident: true,
    named:
      /(?<![a-z])(?:share|sharing|sharedaddy|social|addthis|addtoany|follow-us)(?![a-z])|share-?(?:bar|tools|links|buttons?)/,
  },
  {
    why: 'comments of readers',
    evident: true,
    named: /(?<![a-z])(?:comments?|commentlist|disqus|replies|respond|livefyre)(?![a-z])/,
  },
  {
    why: 'an advertisement',
    evident: true,
    named: /(?<![a-z])(?:ads?|advert\w*|adslot|sponsor\w*|promo\w*|outbrain|taboola|dfp|commercial)(?![a-z])/,
  },
  {
    why: 'a menu',
    evident: true,
    tags: ['nav', 'menu'],
    roles: ['navigation', 'menu', 'menubar'],
    named:
      /(?<![a-z])(?:nav|navi|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|jump-?to-?nav|skip-?links?|toolbar)(?![a-z])/,
  },
  {
    why: 'links to other stories',
    evident: false,
    named:
      /related|recommend|read-?(?:also|more|next)|(?:more|other|latest|top)-(?:stories|news|articles|posts|from)|trending|most-?(?:read|popular|viewed)|(?<![a-z])(?:popular|recirc\w*|teasers?)(?![a-z])|next-?(?:post|article)|see-?also/,
  },
  {
    why: 'a caption',
    evident: false,
    tags: ['figcaption'],
    named: /(?<![a-z])(?:caption|credits?)(?![a-z])/,
  },
  {
    why: 'who wrote it and when',
    evident: false,
    tags: ['time'],
    named:
      /byline|dateline|(?<![a-z])(?:authors?|posted|published|timestamp|article-?info|post-?meta|entry-?meta)(?![a-z])/,
  },
  {
    why: 'tags of the page',
    evident: false,
    named: /(?<![a-z])(?:tags?|topics|categories|catlinks|keywords)(?![a-z])/,
  },
  {
    why: 'the foot of the page',
    evident: true,
    tags: ['footer'],
    roles: ['contentinfo'],
    named: /(?<![a-z])(?:footer|colophon|copyright|imprint)(?![a-z])/,
  },
  {
    why: 'a window over the page',
    evident: true,
    tags: ['dialog'],
    roles: ['dialog', 'alertdialog', 'alert'],
    named: /(?<![a-z])(?:modal|popup|pop-up|lightbox|overlay)(?![a-z])/,
  },
  { why: 'a form', evident: false, tags: ['form', 'search', 'label', 'legend'], roles: ['search'] },
  {
    why: 'beside the article',
    evident: true,
    tags: ['aside'],
    roles: ['complementary'],
    named: /(?<![a-z])(?:sidebar|side-?bar|rail|widgets?)(?![a-z])/,
  },
  {
    why: 'the head of the page',
    evident: false,
    tags: ['header'],
    roles: ['banner'],
    named: /(?<![a-z])(?:masthead|site-?header|page-?header|topbar|top-bar|header|banner)(?![a-z])/,
  },
]

/** What an element is, if it is furniture by its tag, its role or its name; null otherwise. */
export function furnitureOf(element: Element): Furniture | null {
  const { tagName } = element
  // A page says of itself "has-cookie-banner": its own name tells nothing about its words.
  if (tagName === 'html' || tagName === 'body') return null
  let role = ''
  let names = ''
  for (const { name, value } of element.attrs) {
    if (name === 'role') role = value.trim().toLowerCase()
    else if (name === 'class' || name === 'id') names += ` ${value}`
  }
  const words = names
    .slice(0, 1_000)
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .replaceAll('_', '-')
    .toLowerCase()
  return (
    FURNITURE.find(
      ({ tags, roles, named }) =>
        tags?.includes(tagName) === true ||
        (role !== '' && roles?.includes(role) === true) ||
        (words !== '' && named?.test(words) === true),
    ) ?? null
  )
}
