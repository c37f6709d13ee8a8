import { type ComponentType, lazy, Suspense, useState } from 'react'
import { HoldKeys } from './HoldKeys'

type Options<P> = {
  /** The view, where its code was read meanwhile by another way. */
  readonly read?: () => ComponentType<P> | undefined
  /** It has a field to type into: what is typed before it is there goes into it. */
  readonly takesKeys?: boolean
}

/**
 * A view whose code is read when it is first shown, so that the first list of a case waits for nothing it does not
 * show. It comes from the app itself: there is nothing to wait for but the disk.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { read = () => undefined, takesKeys = false }: Options<P> = {},
): ComponentType<P> {
  let known: ComponentType<P> | undefined
  const Loading = lazy(async () => {
    known = await load()
    return { default: known }
  })
  return (props: P) => {
    // Chosen once: another component in its place would begin anew.
    const [{ View }] = useState(() => ({ View: known ?? read() }))
    if (View !== undefined) return <View {...props} />
    return (
      <Suspense fallback={takesKeys ? <HoldKeys /> : null}>
        <Loading {...props} />
      </Suspense>
    )
  }
}
