import { type ComponentType, lazy, Suspense } from 'react'

/**
 * A view whose code is read when it is first shown, so that the first list of a case waits for nothing it does not
 * show. It comes from the app itself: there is nothing to wait for but the disk.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const View = lazy(async () => ({ default: await load() }))
  return (props: P) => (
    <Suspense fallback={null}>
      <View {...props} />
    </Suspense>
  )
}
