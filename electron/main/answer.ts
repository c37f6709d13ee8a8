import * as v from 'valibot'
import type { Channel } from '@shared/desk/channels'
import { CONTRACT, type Request, type Response } from '@shared/desk/contract'
import { err, fault, type Result } from '@shared/kernel/result'

const BAD_REQUEST = fault(
  'bad-request',
  'The window asked for something the app does not understand. Nothing was done.',
)
const INTERNAL = fault(
  'internal',
  'Something went wrong in the app. What was stored before is kept; please try again.',
)

/**
 * Answers one call of the window: parses what is asked, lets the handler work, and parses what it answers, so that
 * nothing crosses that the contract does not name. `onThrown` hears of a handler that broke; the window learns only
 * that it did.
 */
export async function answer<C extends Channel>(
  channel: C,
  handler: (request: Request<C>) => Promise<Result<unknown>>,
  request: unknown,
  onThrown: (error: unknown) => void,
): Promise<Result<Response<C>>> {
  const schemas: (typeof CONTRACT)[C] = CONTRACT[channel]
  const asked = v.safeParse<v.GenericSchema<unknown, Request<C>>>(schemas.request, request)
  if (!asked.success) return err(BAD_REQUEST)
  try {
    const answered = await handler(asked.output)
    if (!answered.ok) return err(fault(answered.error.code, answered.error.message))
    return {
      ok: true,
      value: v.parse<v.GenericSchema<unknown, Response<C>>>(schemas.response, answered.value),
    }
  } catch (error) {
    onThrown(error)
    return err(INTERNAL)
  }
}
