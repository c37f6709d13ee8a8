import type { JsonValue } from '@shared/kernel/canonical-json'

export type JsonPath = readonly (string | number)[]

/** Paths of every string in `value` that `wanted` picks. */
export function* findStrings(
  value: JsonValue,
  wanted: (text: string) => boolean,
  path: JsonPath = [],
): Generator<JsonPath> {
  if (typeof value === 'string') {
    if (wanted(value)) yield path
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* findStrings(item as JsonValue, wanted, [...path, index])
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) yield* findStrings(member, wanted, [...path, key])
  }
}

/** A copy of `value` without what lies at `path`: an item leaves its list, anything else becomes null. */
export function without(value: JsonValue, path: JsonPath): JsonValue {
  const [step, ...rest] = path
  if (step === undefined) return null
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => index !== step) as JsonValue[]
    return value.map((item, index) =>
      index === step ? without(item as JsonValue, rest) : (item as JsonValue),
    )
  }
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, member]): [string, JsonValue] => [
    key,
    key === step ? without(member, rest) : member,
  ])
  return Object.fromEntries(members)
}
