import { SourceAside } from '@renderer/source/SourceAside'
import type { PlaceTools } from './place-tools'
import { sourceTabs } from './source-tabs'

type Props = { readonly id: string; readonly at: string | null; readonly tools: PlaceTools }

/** The column beside a source: what the source's own room shows, and what other rooms know about it. */
export const SourceColumn = ({ id, at, tools }: Props) => (
  <SourceAside id={id} at={at} onAt={(within) => tools.select(id, within)} extraTabs={sourceTabs(tools)} />
)
