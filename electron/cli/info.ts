import { type Inventory, verifyBundle } from '@shared/bundle/verify'
import { NOUN_WORDS } from '@shared/history/record-title'
import { ok } from '@shared/kernel/result'
import { NOUNS } from '@shared/schema/registry'
import { nodePlatform, withFile } from './bundle-file'
import type { Command } from './command'

/** `info`: what a bundle holds. It is checked on the way, since nothing unchecked is shown. */
export const info: Command = {
  name: 'info',
  synopsis: 'FILE.casebundle [--json]',
  summary: 'say what a bundle holds',
  shape: { files: 1, options: { json: 'flag' } },
  run: async ({ files: [path = ''] }) => {
    const inventory = await withFile(path, (reader) => verifyBundle(reader, nodePlatform))
    if (!inventory.ok) return inventory
    return ok({ text: describe(inventory.value), json: inventory.value })
  },
}

/** An inventory as lines. */
export function describe(inventory: Inventory): string {
  const { caseName, caseId, software, written, counts, trashed, originals, changes, changed, head } =
    inventory
  const lines = [
    `Case       ${caseName} (${caseId})`,
    `Written    ${written} by ${software}, bundle version ${inventory.bundleVersion}`,
    `History    ${changes} changes${changed ? `, the last at ${changed}` : ''}${head ? `, head ${head}` : ''}`,
    `Originals  ${originals.count} (${originals.bytes} bytes)`,
    'Records',
    ...NOUNS.filter((noun) => counts[noun] > 0).map((noun) => {
      const words = NOUN_WORDS[noun]
      return `  ${String(counts[noun]).padStart(6)}  ${counts[noun] === 1 ? words.one : words.many}`
    }),
  ]
  if (trashed > 0) lines.push(`  ${String(trashed).padStart(6)}  in the trash`)
  const { withheld } = inventory
  if (withheld.records > 0) {
    lines.push(
      `Withheld   ${withheld.records} records, ${withheld.states} states, ${withheld.originals} originals, ${withheld.texts} texts`,
    )
  }
  return `${lines.join('\n')}\n`
}
