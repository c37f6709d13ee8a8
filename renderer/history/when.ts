import { dateInWords } from '@shared/kernel/edtf-prose'

/** An instant in words of this machine's time zone: "21 November 2026, 20:15". */
export function whenInWords(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${dateInWords(day, 'en')}, ${two(at.getHours())}:${two(at.getMinutes())}`
}
