import { useEffect, useState } from 'react'
import type { Original } from '@shared/source/source'
import { useStore } from '@renderer/store/react'

export type Picture =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'ready'
      readonly url: string
      readonly width: number
      readonly height: number
      readonly whole: boolean
    }

const DAMAGED =
  'This picture is damaged or of a kind that cannot be shown. The file is kept just as it was captured.'
const MISSING = 'The bytes of this picture are not in this copy of the case.'

/** The original as a picture from a `blob:` address of the window itself: nothing is fetched. */
export function usePicture({ sha256, mediaType }: Pick<Original, 'sha256' | 'mediaType'>): Picture {
  const store = useStore()
  const [picture, setPicture] = useState<Picture>({ state: 'loading' })
  useEffect(() => {
    let current = true
    let url: string | null = null
    const show = async (): Promise<Picture> => {
      const bytes = await store.original(sha256)
      if (bytes === undefined) return { state: 'failed', message: MISSING }
      // The kind is what capture found; what the bytes call themselves is not asked.
      url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
      const image = new Image()
      image.src = url
      try {
        await image.decode()
      } catch {
        return { state: 'failed', message: DAMAGED }
      }
      const { naturalWidth: width, naturalHeight: height } = image
      return width > 0 && height > 0
        ? { state: 'ready', url, width, height, whole: await isWhole(bytes, mediaType) }
        : { state: 'failed', message: DAMAGED }
    }
    setPicture({ state: 'loading' })
    show().then(
      (shown) => current && setPicture(shown),
      () => current && setPicture({ state: 'failed', message: MISSING }),
    )
    return () => {
      current = false
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [store, sha256, mediaType])
  return picture
}

/** Whether the picture can be read to its end: an image element shows what there is and says nothing of the rest. */
async function isWhole(bytes: Blob, type: string): Promise<boolean> {
  if (!(await ImageDecoder.isTypeSupported(type))) return true
  const decoder = new ImageDecoder({ data: await bytes.arrayBuffer(), type })
  try {
    const { image } = await decoder.decode({ frameIndex: 0, completeFramesOnly: true })
    image.close()
    return true
  } catch {
    return false
  } finally {
    decoder.close()
  }
}
