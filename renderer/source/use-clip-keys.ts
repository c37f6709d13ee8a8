import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import type { BarAction } from '@renderer/ui/ActionBar'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import type { SelectionAction } from './selection-action'

type Options = {
  /** The selected stretch of the text. */
  readonly range: TextRange | null
  readonly actions: readonly SelectionAction[]
  readonly run: (range: TextRange, action: SelectionAction | null) => void
}

const CLIP_KEY = 'E'

/** Puts the keys of selected words in force, and answers the same as actions of the bar. */
export function useClipKeys({ range, actions, run }: Options): readonly BarAction[] {
  const kbd = useKeyOf('source.clip', CLIP_KEY)
  const when = () => range !== null
  const act = (action: SelectionAction | null) => {
    if (range !== null) run(range, action)
  }
  useKeys([
    {
      id: 'source.clip',
      key: CLIP_KEY,
      label: 'Clip the selected words',
      group: 'Selection',
      when,
      run: () => act(null),
    },
    ...actions.map((action) => ({
      id: action.id,
      key: action.key,
      label: `${action.label} from the selected words`,
      group: 'Selection',
      when,
      run: () => act(action),
    })),
  ])
  return [
    { id: 'clip', label: 'Clip', kbd, run: () => act(null) },
    ...actions.map((action) => ({
      id: action.id,
      label: action.label,
      kbd: action.key,
      run: () => act(action),
    })),
  ]
}
