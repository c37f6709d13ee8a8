import { err, fault, ok, type Result } from '@shared/kernel/result'
import { packRows } from '@shared/table/block'
import type { Layout } from '@shared/table/layout'
import { previewTableFile, readTableFile, type TableFile, type TableTools } from '@shared/table/read-file'
import { openDecoderOf } from '@shared/table/read-rows'
import { decodeAs } from './decode-as'
import { readTools } from './read-tools'
import type { FileRead, FromTableRead, ToTableRead } from './table-read-messages'

const tools: TableTools = { decodeAs, openDecoder: openDecoderOf(TextDecoder) }

/** So many bytes of blocks may wait to be put away: twice what the store writes at once, so that neither waits. */
const AHEAD = 16 * 1024 * 1024

let ahead = 0
let wake: (() => void) | null = null

const say = (message: FromTableRead, transfer: Transferable[] = []): void =>
  globalThis.postMessage(message, { transfer })

const fileOf = (file: Blob): TableFile => ({
  byteLength: file.size,
  read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
})

/** Lets what waits in the worker have its turn: hashes that are made, and so the blocks that are ready to leave. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

async function read(file: Blob, layout: Layout): Promise<Result<FileRead>> {
  // One reading of the file, so that its hash is that of the bytes which the rows come from.
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sha256 = readTools.digest('SHA-256', bytes)
  const whole: TableFile = {
    byteLength: bytes.length,
    read: async (offset, length) => {
      await turn()
      return bytes.subarray(offset, offset + length)
    },
  }
  let sending: Promise<void> = Promise.resolve()
  const result = await readTableFile(
    whole,
    layout,
    {
      header: () => {},
      rows: async (block) => {
        const packed = packRows(block)
        const rows = block.lines.length
        const digest = readTools.digest('SHA-256', packed)
        // Hashes are made beside the reading; blocks leave in order all the same.
        sending = sending.then(async () => {
          const sent = { bytes: packed, sha256: await digest, rows }
          say({ kind: 'block', block: sent }, [packed.buffer])
        })
        ahead += packed.byteLength
        while (ahead >= AHEAD) await new Promise<void>((resolve) => (wake = resolve))
      },
    },
    { ...tools, onProgress: (done) => say({ kind: 'progress', done }) },
  )
  await sending
  return result.ok ? ok({ ...result.value, sha256: await sha256 }) : result
}

const UNREADABLE = fault(
  'table.unreadable',
  'The file could not be read: it was changed or moved meanwhile, or the memory does not suffice. Nothing was kept.',
)

globalThis.addEventListener('message', ({ data }: MessageEvent<ToTableRead>) => {
  switch (data.kind) {
    case 'put-away':
      ahead -= data.byteLength
      wake?.()
      wake = null
      break
    case 'preview':
      // Whatever a hostile file breaks in here stays in here.
      previewTableFile(fileOf(data.file), tools, data.settled).then(
        (result) => say({ kind: 'preview', result }),
        () => say({ kind: 'preview', result: err(UNREADABLE) }),
      )
      break
    case 'read':
      read(data.file, data.layout).then(
        (result) => say({ kind: 'read', result }),
        () => say({ kind: 'read', result: err(UNREADABLE) }),
      )
      break
  }
})
