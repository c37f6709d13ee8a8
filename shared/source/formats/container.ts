import type { Result } from '@shared/kernel/result'
import type { PartBytes, Reading } from '@shared/source/reading'

/** A document opened: its reading, its parts by the keys of `reading.parts`, and the page in it. */
export type Container = {
  readonly reading: Reading
  readonly take: (key: string) => Promise<Result<PartBytes>>
  /** The HTML of the document, for showing it as a page; null where it has none. */
  readonly page: () => string | null
}
