import * as v from 'valibot'
import { byteCount, nothing } from './fields'

/** Longest text that goes to the clipboard, in UTF-16 units. */
const MAX_CLIPBOARD = 20 * 1024 * 1024

/** Where an error came up. */
const REPORT_KINDS = ['error', 'rejection', 'view', 'csp', 'worker'] as const

export const SYSTEM_CHANNELS = {
  /** Opens an address in the browser once the person has agreed to it; false when not. */
  'links.openExternal': {
    request: v.strictObject({ url: v.pipe(v.string(), v.maxLength(8_000)) }),
    response: v.strictObject({ opened: v.boolean() }),
  },
  'clipboard.write': {
    request: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_CLIPBOARD)),
      /** '' when there is only plain text. */
      html: v.pipe(v.string(), v.maxLength(MAX_CLIPBOARD)),
    }),
    response: nothing(),
  },
  /**
   * The address of the page that what is on the clipboard was copied from, where the browser left one; '' otherwise.
   * Asked only when a person pastes.
   */
  'clipboard.source': {
    request: nothing(),
    response: v.strictObject({ url: v.pipe(v.string(), v.maxLength(4_000)) }),
  },
  /** Notes an error in the report kept on this machine. What could hold words of a case is left out. */
  'report.write': {
    request: v.strictObject({
      kind: v.picklist(REPORT_KINDS),
      /** The error's class, such as TypeError. */
      name: v.pipe(v.string(), v.maxLength(80)),
      /** The code of a fault; '' when there is none. */
      code: v.pipe(v.string(), v.maxLength(80)),
      stack: v.pipe(v.string(), v.maxLength(100_000)),
    }),
    response: nothing(),
  },
  /** Shows the folder of the report; false when nothing has been noted yet. */
  'report.reveal': {
    request: nothing(),
    response: v.strictObject({ shown: v.boolean(), entries: byteCount() }),
  },
  'notices.read': { request: nothing(), response: v.strictObject({ text: v.string() }) },
} as const
