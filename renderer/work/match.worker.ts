import { MatchHandler } from './match-handler'
import type { ToMatch } from './match-messages'

const handler = new MatchHandler(
  (answer) => globalThis.postMessage(answer),
  (work) => void setTimeout(work),
)

globalThis.addEventListener('message', ({ data }: MessageEvent<ToMatch>) => handler.hear(data))
