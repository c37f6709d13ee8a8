/** What main and a page say to each other. */
export type FromPage = Request | { readonly kind: 'title'; readonly title: string }

export type Request = {
  readonly kind: 'invoke' | 'send' | 'sync'
  readonly id: number
  readonly channel: string
  readonly args: readonly unknown[]
}

export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }

/** What a page's two scripts are told before they start. */
export type PageBoot = {
  /** Names the events between the two worlds; the page's own scripts cannot guess it. */
  readonly secret: string
  /** Where large messages go, on the page's own origin. */
  readonly mailbox: string
  readonly contents: number
  /** In a visible browser, which must not close or reload the page by itself. */
  readonly headed: boolean
  /** Messages of fewer bytes travel inline. */
  readonly inline: number
  readonly process: {
    readonly platform: string
    readonly arch: string
    readonly versions: Readonly<Record<string, string | undefined>>
  }
}

export const WORLD = 'gainsay-preload'
export const BINDING = '__hostPost'
export const RECEIVE = '__hostReceive'
