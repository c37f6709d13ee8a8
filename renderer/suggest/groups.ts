import type { TrayGroup } from '@shared/suggest/tray/tray-item'

/** What the groups of the tray are called. */
export const GROUP_WORDS: Readonly<Record<TrayGroup, { readonly one: string; readonly many: string }>> = {
  name: { one: 'name', many: 'Names' },
  figure: { one: 'figure', many: 'Figures' },
  claim: { one: 'claim', many: 'Claims' },
  response: { one: 'response', many: 'Responses' },
  date: { one: 'date', many: 'Dates' },
}
