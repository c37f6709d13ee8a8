import { useEffect, useState } from 'react'
import { useStore } from '@renderer/store/react'

/** The captured bytes of a source: undefined while they are read, null where this copy of the case has none. */
export function useOriginal(sha256: string): Blob | null | undefined {
  const store = useStore()
  const [read, setRead] = useState<{ readonly sha256: string; readonly bytes: Blob | null }>()
  useEffect(() => {
    let current = true
    store.original(sha256).then(
      (bytes) => current && setRead({ sha256, bytes: bytes ?? null }),
      () => current && setRead({ sha256, bytes: null }),
    )
    return () => {
      current = false
    }
  }, [store, sha256])
  return read?.sha256 === sha256 ? read.bytes : undefined
}
