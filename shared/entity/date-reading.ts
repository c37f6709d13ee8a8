import { parseEdtf } from '@shared/kernel/edtf'
import { dateInWords } from '@shared/kernel/edtf-prose'

/** What a written date means in words, or why it cannot be read: for fields that show it live. */
export function readDate(text: string): { readonly prose: string } | { readonly problem: string } {
  const date = parseEdtf(text)
  return date.ok
    ? { prose: dateInWords(text, 'en') }
    : { problem: `${date.error.message} Write 2023, 2023-04, 2023-04-05, 2023~, 2023? or 2023-03/2023-04.` }
}
