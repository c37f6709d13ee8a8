import type { Handlers } from '@shared/desk/contract'
import { ok } from '@shared/kernel/result'
import type { Desk } from './context'

export const settingsHandlers = ({ settings, onSettings }: Pick<Desk, 'settings' | 'onSettings'>) =>
  ({
    'settings.load': async () => ok({ settings: settings.current(), keptAside: settings.keptAside() }),
    'settings.save': async ({ settings: wanted }) => {
      const saved = await settings.save(wanted)
      if (!saved.ok) return saved
      onSettings(saved.value)
      return ok({})
    },
  }) satisfies Partial<Handlers>
