import type { Handlers } from '@shared/desk/contract'
import { ok } from '@shared/kernel/result'
import type { Desk } from './context'

type AppDesk = Pick<Desk, 'info' | 'onListens' | 'onReadyToClose'>

export const appHandlers = ({ info, onListens, onReadyToClose }: AppDesk) =>
  ({
    'app.info': async () => ok(info()),
    'app.listens': async ({ event, listening }) => {
      onListens(event, listening)
      return ok({})
    },
    'app.readyToClose': async ({ close }) => {
      onReadyToClose(close)
      return ok({})
    },
  }) satisfies Partial<Handlers>
