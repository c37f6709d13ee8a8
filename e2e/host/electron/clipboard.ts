/** `clipboard`: one of the host's own, so that tests neither read nor change the system's. */
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

export const clipboard = strict('clipboard', {
  clear: () => void (held = []),
  has: async (type: string) => held.some((item) => item.types.includes(type)),
  read: async () => [...held],
  async readText() {
    const blob = await held.find((item) => item.types.includes(PLAIN))?.getType(PLAIN)
    return (await blob?.text()) ?? ''
  },
  write: async (items: readonly ClipboardItem[]) => void (held = items),
  writeText: async (text: string) => void (held = [new ClipboardItem({ [PLAIN]: text })]),
} satisfies Record<Exclude<keyof Electron.Clipboard, 'selection'>, unknown>)
