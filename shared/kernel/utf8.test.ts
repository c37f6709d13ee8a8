import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8DecodeFatal, utf8Encode } from './utf8'

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function platformDecode(bytes: Uint8Array): string | null {
  try {
    return fatal.decode(bytes)
  } catch {
    return null
  }
}

// Bytes near the limits of every rule: ends of ranges, continuation bytes, overlong and surrogate leads.
const EDGES = [
  0, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbb, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef,
  0xf0, 0xf1, 0xf4, 0xf5, 0xff,
]
const edges = fc.constantFrom(...EDGES)

describe('UTF-8', () => {
  it('encodes as TextEncoder does, lone surrogates included', () => {
    const units = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd700, max: 0xe100 })),
    )
    fc.assert(
      fc.property(units, (list) => {
        const text = String.fromCharCode(...list)
        expect([...utf8Encode(text)]).toEqual([...new TextEncoder().encode(text)])
      }),
      { seed: 31, numRuns: 500 },
    )
  })

  it('decodes and refuses as a fatal TextDecoder does', () => {
    fc.assert(
      fc.property(fc.array(edges, { maxLength: 8 }), (list) => {
        const bytes = Uint8Array.from(list)
        const decoded = utf8DecodeFatal(bytes)
        expect(decoded.ok ? decoded.value : null).toBe(platformDecode(bytes))
      }),
      { seed: 32, numRuns: 5000 },
    )
  })

  it('turns texts of any length back', () => {
    const long = 'aé中😀'.repeat(20_000)
    expect(utf8DecodeFatal(utf8Encode(long))).toEqual({ ok: true, value: long })
    expect(utf8DecodeFatal(new Uint8Array())).toEqual({ ok: true, value: '' })
  })
})
