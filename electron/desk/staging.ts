import { buildPrintPage, type PrintPage } from './print-page'
import { newToken } from './tokens'

/** Pages at most; the oldest goes first. A window shows one preview at a time and prints one dossier. */
const MOST = 8

/** Pages of dossiers that are being previewed or printed, served at /print/<token> until dropped. */
export type Staging = {
  /** Answers the token and the address within the app's own origin. */
  stage(page: PrintPage): Promise<{ token: string; url: string }>
  drop(token: string): void
  clear(): void
  /** The whole page, or null when there is none of this token. */
  pageOf(token: string): string | null
}

export function createStaging(template: () => Promise<string>): Staging {
  const pages = new Map<string, string>()
  return {
    stage: async (page) => {
      const token = newToken()
      pages.set(token, buildPrintPage(await template(), page))
      for (const oldest of pages.keys()) {
        if (pages.size <= MOST) break
        pages.delete(oldest)
      }
      return { token, url: `/print/${token}` }
    },
    drop: (token) => {
      pages.delete(token)
    },
    clear: () => pages.clear(),
    pageOf: (token) => pages.get(token) ?? null,
  }
}
