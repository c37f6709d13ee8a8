import type { Paper } from '@shared/desk/fields'
import { desk } from './desk'

/** The size of paper that is set on this computer. */
export async function paperNow(): Promise<Paper> {
  const loaded = await desk.call('settings.load', {})
  return loaded.ok ? loaded.value.settings.paper : 'A4'
}
