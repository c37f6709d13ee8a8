import type { Inventory as Contents } from '@shared/bundle/verify'
import { NOUN_WORDS } from '@shared/history/record-title'
import { countOf } from '@shared/kernel/number-prose'
import { NOUNS } from '@shared/schema/registry'
import { KeyValue } from '@renderer/ui/KeyValue'

/** Renditions go with their sources, and the case is the whole. */
const LISTED = NOUNS.filter((noun) => noun !== 'rendition' && noun !== 'case')

/** What a bundle holds: who wrote it, when, and how many of what. */
export const Inventory = ({ contents }: { readonly contents: Contents }) => {
  const { counts, trashed, originals, withheld, personas, changes, changed, head } = contents
  const counted = LISTED.filter((noun) => counts[noun] > 0).map(
    (noun) => `${counts[noun]} ${counts[noun] === 1 ? NOUN_WORDS[noun].one : NOUN_WORDS[noun].many}`,
  )
  return (
    <KeyValue
      items={[
        { label: 'Case', value: contents.caseName },
        { label: 'Written', value: `${day(contents.written)} by ${contents.software}` },
        { label: 'Worked on by', value: personas.length > 0 ? personas.join(', ') : 'nobody by name' },
        { label: 'Holds', value: counted.length > 0 ? counted.join(', ') : 'no records yet' },
        { label: 'Originals', value: `${originals.count}, ${megabytes(originals.bytes)}` },
        { label: 'In the trash', value: trashed > 0 ? String(trashed) : undefined },
        {
          label: 'History',
          value: `${countOf(changes, 'change', 'changes')}${changed ? `, the last on ${day(changed)}` : ''}${head ? ` (${head})` : ''}`,
        },
        {
          label: 'Withheld',
          value:
            withheld.records > 0
              ? `${countOf(withheld.records, 'secret record was', 'secret records were')} left out of it`
              : undefined,
        },
      ]}
    />
  )
}

const day = (instant: string): string => instant.slice(0, 10)

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
