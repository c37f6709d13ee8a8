import { type Fault, fault } from '@shared/kernel/result'

/** How long one step of a PDF may take, in milliseconds: with what comes before it, an answer is there in ten seconds. */
export const PATIENCE = 8_000

export const STOPPED = fault('stopped', 'Stopped. Nothing was kept.')
export const TOO_SLOW = fault(
  'source.too-slow',
  'The PDF was worked on for eight seconds without getting any further, so it was stopped. It may be damaged, or made to do this.',
)
export const CLOSED = fault('source.closed', 'The PDF was closed.')
const PASSWORD = fault(
  'source.password',
  'The PDF asks for a password. Enter it, or ask whoever sent the file for a copy without one.',
)
const WRONG_PASSWORD = fault(
  'source.password',
  'This password does not open the PDF. Check it and enter it again.',
)
export const DAMAGED = fault(
  'source.damaged',
  'The PDF is damaged and could not be opened. Try to get another copy of it.',
)
export const PAGE_BROKEN = fault(
  'source.page-broken',
  'This page of the PDF is damaged. The other pages are not affected.',
)
export const NO_WORKER = fault(
  'source.unreadable',
  'The PDF could not be read: the memory may not suffice. Close other cases and try again.',
)

/** The plain sentence for what pdf.js throws. A password counts as wrong when one was given. */
export function faultOf(error: unknown, password: string | undefined): Fault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return password === undefined ? PASSWORD : WRONG_PASSWORD
  return DAMAGED
}
