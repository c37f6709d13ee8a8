import { writeFile } from 'node:fs/promises'
import { readBundle, type ReadBundle } from '@shared/bundle/read'
import { buildDossier } from '@shared/dossier/build'
import type { Dossier } from '@shared/dossier/dossier'
import { toMarkdown } from '@shared/dossier/markdown'
import { indexRecords } from '@shared/dossier/records'
import { readRowsOf } from '@shared/dossier/rows'
import { headCode, headsOf } from '@shared/history/change'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { codeOf, nodePlatform, withFile } from './bundle-file'
import type { Command } from './command'

/**
 * `export`: writes a dossier of a bundle as Markdown, the same bytes as the window writes for the same clock, zone and
 * place in the history (writing a dossier is a change itself, so a bundle written later stands one further).
 */
export const exportMarkdown: Command = {
  name: 'export',
  synopsis:
    'FILE.casebundle [--to FILE.md] [--dossier ID] [--now INSTANT] [--zone +01:00] [--history HEAD] [--json]',
  summary: 'write a dossier as Markdown, to a file or to the standard output',
  shape: {
    files: 1,
    options: { to: 'value', dossier: 'value', now: 'value', zone: 'value', history: 'value', json: 'flag' },
  },
  run: async ({ files: [path = ''], values }) => {
    const markdown = await withFile(path, async (reader) => {
      const read = await readBundle(reader, nodePlatform)
      return read.ok ? markdownOf(read.value, values) : read
    })
    if (!markdown.ok) return markdown
    const { to } = values
    if (to === undefined) return ok({ text: markdown.value, json: { markdown: markdown.value } })
    try {
      await writeFile(to, markdown.value)
    } catch (error) {
      return err(fault('cli.write', `“${to}” cannot be written (${codeOf(error)}).`))
    }
    return ok({ text: `Wrote ${to}.\n`, json: { to } })
  },
}

async function markdownOf(
  bundle: ReadBundle,
  values: Readonly<Record<string, string>>,
): Promise<Result<string>> {
  const { records, changes, blocks } = bundle
  const dossier = pickDossier(records.dossier, values['dossier'])
  if (!dossier.ok) return dossier
  const now = values['now'] ?? new Date(nodePlatform.now()).toISOString()
  const inputs = {
    now,
    zone: values['zone'] ?? 'Z',
    historyHead: values['history'] ?? headCode(headsOf(changes)),
  }
  const rows = await readRowsOf(records, async (hashes) =>
    ok(await Promise.all(hashes.flatMap((sha256) => blocks.get(sha256)?.() ?? []))),
  )
  const document = buildDossier(indexRecords(records, rows), dossier.value, inputs)
  return document.ok ? ok(toMarkdown(document.value)) : document
}

/** The dossier asked for, or the only one. */
function pickDossier(dossiers: readonly Dossier[], id: string | undefined): Result<Dossier> {
  const live = dossiers.filter(({ trashed }) => trashed === null)
  const [only] = live
  const listed = live.map((dossier) => `${dossier.id} (${dossier.title})`).join(', ')
  if (id !== undefined) {
    const asked = live.find((dossier) => dossier.id === id)
    return asked
      ? ok(asked)
      : err(fault('cli.dossier', `There is no dossier ${id}. There is: ${listed || 'none'}.`))
  }
  if (only === undefined) return err(fault('cli.dossier', 'The case has no dossier.'))
  return live.length === 1
    ? ok(only)
    : err(fault('cli.dossier', `The case has several dossiers; choose one with --dossier: ${listed}.`))
}
