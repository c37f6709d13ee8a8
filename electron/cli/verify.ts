import { verifyBundle } from '@shared/bundle/verify'
import { ok } from '@shared/kernel/result'
import { nodePlatform, withFile } from './bundle-file'
import type { Command } from './command'

/** `verify`: re-hashes everything and checks every record, every excerpt's place and the history. */
export const verify: Command = {
  name: 'verify',
  synopsis: 'FILE.casebundle [--json]',
  summary: 'check every hash, record, excerpt and change of a bundle',
  shape: { files: 1, options: { json: 'flag' } },
  run: async ({ files: [path = ''] }) => {
    const report = await withFile(path, (reader) => verifyBundle(reader, nodePlatform))
    if (!report.ok) return report
    const { caseName, excerptsInPlace, originals, changes, statesWithheld, withheld, head } = report.value
    const lines = [
      `“${caseName}” holds.`,
      `${originals.count} originals have their hashes, ${excerptsInPlace} excerpts stand at their place, ${changes} changes follow one another${head ? ` (head ${head})` : ''}.`,
    ]
    if (statesWithheld > 0) lines.push(`${statesWithheld} states of the history are withheld, not altered.`)
    if (withheld.records > 0) lines.push(`${withheld.records} records were withheld when it was written.`)
    return ok({ text: `${lines.join('\n')}\n`, json: { holds: true, ...report.value } })
  },
}
