import { CONTRADICTION_KINDS } from '@shared/contradiction/contradiction'

/** What a verdict's key says: `kind:a+b|c`. A side whose ids were hashed says nothing. */
export function readKey(key: string): {
  readonly kind: (typeof CONTRADICTION_KINDS)[number] | undefined
  readonly sides: readonly (readonly string[])[]
} {
  const [prefix = '', sides = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  const kind = CONTRADICTION_KINDS.find((one) => one === prefix)
  if (sides === '' || sides.startsWith('#')) return { kind, sides: [] }
  return { kind, sides: sides.split('|').map((side) => side.split('+')) }
}
