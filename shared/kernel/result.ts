/** An error as a value: a stable code for programs and one plain sentence for people. */
export type Fault = { readonly code: string; readonly message: string }

/** What every boundary returns: a value, or the reason why there is none. */
export type Result<T, E = Fault> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** Wraps a value as success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Wraps an error as failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** Builds a fault. `message` is shown to people as it stands: a whole sentence. */
export const fault = (code: string, message: string): Fault => ({ code, message })

/** Ends an exhaustive switch: a new case that nobody handles is a compile error, and a loud one at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
