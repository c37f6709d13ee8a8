import { type ReadTools, readToolsOf } from '@shared/source/read-tools'

/** Whether this browser unpacks Brotli; the name is newer than the types of the DOM. */
const BROTLI = ((): CompressionFormat | null => {
  try {
    const name = 'brotli' as CompressionFormat
    void new DecompressionStream(name)
    return name
  } catch {
    return null
  }
})()

async function unpackBrotli(
  format: CompressionFormat,
  bytes: Uint8Array,
  most: number,
): Promise<Uint8Array | null> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  const reader = stream.pipeThrough(new DecompressionStream(format)).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let total = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      total += value.length
      if (total > most) return null
      pieces.push(value)
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer())
  } catch {
    // Damaged bytes are an answer, not a failure.
    return null
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}

/** What reading needs, by the browser's own means. */
export const readTools: ReadTools = {
  ...readToolsOf(crypto.subtle, TextDecoder),
  ...(BROTLI === null
    ? {}
    : { brotli: (bytes: Uint8Array, most: number) => unpackBrotli(BROTLI, bytes, most) }),
}
