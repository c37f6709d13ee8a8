import { err, fault, ok, type Result } from '@shared/kernel/result'
import { utf8DecodeFatal } from '@shared/kernel/sha256'

/** Reads JSON lines. `parse` gets each value with its place in words. Stops at the first refusal. */
export function readLines<T>(
  bytes: Uint8Array,
  path: string,
  parse: (value: unknown, where: string) => Result<T>,
): Result<T[]> {
  const text = utf8DecodeFatal(bytes)
  if (!text.ok) return err(fault('bundle.text', `“${path}” is not UTF-8 text.`))
  const values: T[] = []
  for (const [index, line] of text.value.split('\n').entries()) {
    if (line === '') continue
    const where = `Line ${index + 1} of “${path}”`
    let json: unknown
    try {
      json = JSON.parse(line)
    } catch {
      return err(fault('bundle.json', `${where} is not JSON.`))
    }
    const value = parse(json, where)
    if (!value.ok) return value
    values.push(value.value)
  }
  return ok(values)
}
