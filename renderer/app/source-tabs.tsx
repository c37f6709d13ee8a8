import { GitCompareArrows, Lightbulb, Split } from 'lucide-react'
import { useState } from 'react'
import type { FoundChain } from '@renderer/source/origins/ProposedChains'
import type { SourceTab, SourceTabTools } from '@renderer/source/SourceAside'
import { useFound, useSuggestions } from '@renderer/suggest/use-suggestions'
import { useRegistry } from '@renderer/ui/registry'
import { useVersions } from '@renderer/version/use-versions'
import { later } from '@renderer/ui/later'
import type { PlaceTools } from './place-tools'

const SuggestionsTab = later(() =>
  import('@renderer/suggest/SuggestionsTab').then((module) => module.SuggestionsTab),
)
const VersionsTab = later(() => import('@renderer/version/VersionsTab').then((module) => module.VersionsTab))
const SideBySide = later(() => import('./SideBySide').then((module) => module.SideBySide))
const OriginsTab = later(() =>
  import('@renderer/source/origins/OriginsTab').then((module) => module.OriginsTab),
)

type Loaded = SourceTabTools & { readonly value: NonNullable<SourceTabTools['value']> }

/** What the tray asks about a source's text. */
const suggestedOf = ({ source, value, aside }: Loaded) => ({
  sourceId: source.id,
  rendition: value.rendition.id,
  text: value.text,
  published: source.published,
  aside,
})

const Count = (props: Loaded) => {
  const { count } = useSuggestions(suggestedOf(props))
  return count === undefined || count === 0 ? null : count
}

const hasText = (tools: SourceTabTools): tools is Loaded =>
  tools.value !== null && /\S/.test(tools.value.text)

const suggestions: SourceTab = {
  id: 'suggestions',
  label: 'Suggested',
  icon: <Lightbulb />,
  Count: (tools) => (hasText(tools) ? <Count {...tools} /> : null),
  Content: (tools) =>
    hasText(tools) ? <SuggestionsTab {...suggestedOf(tools)} onShow={tools.onShow} /> : null,
}

/** The chains that a text proposes. */
function useProposedChains({ source, value }: SourceTabTools): readonly FoundChain[] | undefined {
  const { found, problem } = useFound(value?.rendition.id ?? '', value?.text ?? null, source.published.edtf)
  return problem === null ? found?.attributions : NO_CHAINS
}

const NO_CHAINS: readonly FoundChain[] = []

const origins = ({ select }: PlaceTools): SourceTab => ({
  id: 'origins',
  label: 'Origins',
  icon: <Split />,
  Content: (tools) => <Origins {...tools} onOpen={select} />,
})

type OriginsProps = SourceTabTools & { readonly onOpen: (id: string) => void }

const Origins = ({ onOpen, ...tools }: OriginsProps) => {
  const proposed = useProposedChains(tools)
  const [other, setOther] = useState<string | null>(null)
  const { source, onShow } = tools
  return (
    <>
      <OriginsTab sourceId={source.id} proposed={proposed} onShow={onShow} onCompare={setOther} />
      {other !== null && (
        <SideBySide source={source} other={other} onClose={() => setOther(null)} onOpen={onOpen} />
      )}
    </>
  )
}

/** How many versions of the document there are, where there are several. */
const VersionCount = ({ source }: SourceTabTools) => {
  const { chain } = useVersions(source.id)
  return chain.length < 2 ? null : chain.length
}

const Versions = ({ source }: SourceTabTools) => {
  const { open } = useRegistry()
  return <VersionsTab sourceId={source.id} onOpen={open} />
}

const versions: SourceTab = {
  id: 'versions',
  label: 'Versions',
  icon: <GitCompareArrows />,
  Count: VersionCount,
  Content: Versions,
}

const made = new WeakMap<PlaceTools, readonly SourceTab[]>()

/** What other rooms know about a source, as tabs of its column; the same list for the same tools. */
export function sourceTabs(tools: PlaceTools): readonly SourceTab[] {
  const known = made.get(tools)
  if (known !== undefined) return known
  const tabs = [suggestions, versions, origins(tools)]
  made.set(tools, tabs)
  return tabs
}
