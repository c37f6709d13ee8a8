/** Readability as we hand it our own document; its own types name the DOM's, which `shared` does not know. */
declare module '@mozilla/readability/Readability.js' {
  import type { PageDocument, PageElement } from '@shared/source/clean/page-dom'
  export default class Readability<T> {
    constructor(
      page: PageDocument,
      options: { readonly serializer: (article: PageElement) => T; readonly disableJSONLD?: boolean },
    )
    /** Null where no article was found. Takes the document apart. */
    parse(): { readonly content: T } | null
  }
}
