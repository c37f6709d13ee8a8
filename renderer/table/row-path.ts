/** How the address of the window names a row of a table. */
export const rowPath = (row: number): string => `row-${row}`

/** The row that an address names, from 0; null where it names none. */
export function rowOfPath(at: string | null): number | null {
  const digits = /^row-(\d{1,9})$/.exec(at ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}
