import * as v from 'valibot'
import type { Channel, EventName } from '@shared/desk/channels'
import { CONTRACT, type Request, type Response } from '@shared/desk/contract'
import { EVENT_SCHEMAS, type EventPayload } from '@shared/desk/events'
import { err, fault, ok, type Result } from '@shared/kernel/result'

const failure = v.strictObject({
  ok: v.literal(false),
  error: v.strictObject({ code: v.string(), message: v.string() }),
})
const success = v.strictObject({ ok: v.literal(true), value: v.unknown() })

const NO_DESK = fault('no-desk', 'This needs the Gainsay app; it is not available in a plain browser.')
const UNREADABLE = fault(
  'bad-answer',
  'The app gave an answer that could not be read. Nothing was changed by it.',
)

function parseAnswer<C extends Channel>(channel: C, answer: unknown): Result<Response<C>> {
  const failed = v.safeParse(failure, answer)
  if (failed.success) return err(failed.output.error)
  const answered = v.safeParse(success, answer)
  if (!answered.success) return err(UNREADABLE)
  const schema: (typeof CONTRACT)[C]['response'] = CONTRACT[channel].response
  const value = v.safeParse(schema, answered.output.value)
  return value.success ? ok(value.output) : err(UNREADABLE)
}

/**
 * Asks the computer. Never throws: `no-desk` where there is no app around the window, `desk-failed` where the app
 * broke down, `bad-request` where the request breaks the contract, otherwise the codes of the handler.
 */
async function call<C extends Channel>(channel: C, request: Request<C>): Promise<Result<Response<C>>> {
  const bridge = window.desk
  if (bridge === undefined) return err(NO_DESK)
  let answer: unknown
  try {
    answer = await bridge.calls[channel](request)
  } catch {
    return err(
      fault('desk-failed', 'The app did not answer. What was stored before is kept; please try again.'),
    )
  }
  return parseAnswer(channel, answer)
}

const listeners = new Map<EventName, number>()

/** Tells the main process when an event gets its first and loses its last listener. */
function count(event: EventName, step: 1 | -1): void {
  const before = listeners.get(event) ?? 0
  const after = before + step
  listeners.set(event, after)
  if (before === 0 || after === 0) void call('app.listens', { event, listening: after > 0 })
}

/**
 * Listens for what the computer tells. Files opened before anybody listened are delivered with the first listener.
 * Returns the function that stops listening.
 */
function on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  const bridge = window.desk
  if (bridge === undefined) return () => {}
  const schema: (typeof EVENT_SCHEMAS)[E] = EVENT_SCHEMAS[event]
  const off = bridge.events[event]((payload) => {
    const parsed = v.safeParse(schema, payload)
    if (parsed.success) listener(parsed.output)
  })
  count(event, 1)
  let listening = true
  return () => {
    if (!listening) return
    listening = false
    off()
    count(event, -1)
  }
}

export const desk = { call, on }
