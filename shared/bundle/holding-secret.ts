import type { SourceId } from '@shared/kernel/ids'
import type { Source } from '@shared/source/source'

/**
 * The sources, not secret themselves, whose original holds a secret one: the message that a secret attachment came
 * with, the web archive of a secret page, and whatever holds these in turn. Their bytes would give the secret away,
 * and their text, a list of what they hold, names it.
 */
export function holdingSecret(sources: readonly Source[]): ReadonlySet<SourceId> {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const seen = new Set<SourceId>()
  for (const { protection, partOf } of sources) {
    if (protection !== 'secret') continue
    for (let holds = partOf?.source; holds !== undefined && !seen.has(holds);) {
      seen.add(holds)
      holds = byId.get(holds)?.partOf?.source
    }
  }
  return new Set(
    [...seen].filter((id) => byId.get(id) !== undefined && byId.get(id)?.protection !== 'secret'),
  )
}
