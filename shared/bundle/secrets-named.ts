import { secretWords } from '@shared/dossier/secret-words'
import { type BundleContents, everyRecord } from './contents'
import { withholdSecrets } from './withhold'

/**
 * The ids of secret records whose name or words still stand in what a bundle of these contents would hold: the
 * proposition of a claim may repeat a secret excerpt, a note may name a secret party. The texts of sources that are
 * not secret are not looked through: they are what they are.
 */
export function secretsNamed(contents: BundleContents): string[] {
  const { records } = contents
  const find = secretWords(records)
  const words: string[] = []
  for (const [, record] of everyRecord(withholdSecrets(contents).contents.records)) gather(record, words)
  return find(words.join('\n'))
}

function gather(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value)
  else if (Array.isArray(value)) for (const item of value) gather(item, into)
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) gather(member, into)
}
