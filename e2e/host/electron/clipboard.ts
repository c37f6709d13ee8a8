/** `clipboard`: one of the host's own, so that tests neither read nor change the system's. The trial copies to it. */
import { copyToSystem } from '../headed/desktop'
import { runtime } from '../runtime'
import { strict } from '../strict'

type Kinds = Readonly<Record<string, string | Blob>>

export class ClipboardItem {
  readonly #kinds: Kinds

  constructor(kinds: Kinds) {
    this.#kinds = kinds
    strict('ClipboardItem', this)
  }

  get types(): string[] {
    return Object.keys(this.#kinds)
  }

  async getType(type: string): Promise<Blob> {
    const data = this.#kinds[type]
    if (data === undefined) throw new Error(`The clipboard item has no '${type}'`)
    return data instanceof Blob ? data : new Blob([data], { type })
  }
}

const PLAIN = 'text/plain'
let held: readonly ClipboardItem[] = []

async function hold(items: readonly ClipboardItem[]): Promise<void> {
  held = items
  if (!runtime.headed) return
  const kinds: Record<string, string> = {}
  for (const item of items)
    for (const type of item.types) kinds[type] = await (await item.getType(type)).text()
  await copyToSystem(kinds)
}

export const clipboard = strict('clipboard', {
  clear: () => void (held = []),
  has: async (type: string) => held.some((item) => item.types.includes(type)),
  read: async () => [...held],
  async readText() {
    const blob = await held.find((item) => item.types.includes(PLAIN))?.getType(PLAIN)
    return (await blob?.text()) ?? ''
  },
  write: (items: readonly ClipboardItem[]) => hold(items),
  writeText: (text: string) => hold([new ClipboardItem({ [PLAIN]: text })]),
} satisfies Record<Exclude<keyof Electron.Clipboard, 'selection'>, unknown>)
