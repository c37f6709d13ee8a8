import { parseEdtf } from '@shared/kernel/edtf'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { DateField } from '@shared/kernel/fields'

/** A date in words: the source's own where it has no other. */
export const dayInWords = ({ edtf, words }: DateField): string =>
  edtf === '' ? words : dateInWords(edtf, 'en')

/** Whether a written date can be kept: nothing, or EDTF. */
export const isReadable = (text: string): boolean => text.trim() === '' || parseEdtf(text.trim()).ok

/** Today where the journalist is, as `2024-05-18`. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** An instant on the clock of this computer: “22 November 2026, 14:05”. */
export function instantInWords(at: string): string {
  const when = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${dateInWords(today(when), 'en')}, ${two(when.getHours())}:${two(when.getMinutes())}`
}
