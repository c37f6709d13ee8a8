/** What JSON can hold. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * JSON in the one form of RFC 8785: keys in order of their UTF-16 units, no white space, numbers and strings as
 * ECMAScript writes them. Keys whose value is undefined are left out, as in JSON.stringify. Throws RangeError for
 * numbers that JSON cannot hold.
 */
export function canonicalJson(value: JsonValue): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    // Concatenated by hand: a bundle or a commit runs this over every record, where entries and pairs cost twice.
    let members = ''
    for (const key of Object.keys(value).sort()) {
      const member = value[key]
      if (member === undefined) continue
      members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
    }
    return `{${members}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number')
  return JSON.stringify(value)
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)
