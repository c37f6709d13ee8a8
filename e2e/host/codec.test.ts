import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from './codec'

const seed = { seed: 20261121 }
const through = (value: unknown) => decode(encode(value))

/** What pages and main send each other: nested, with binaries and every kind JSON has no form for. */
const sent = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
    ),
    fc.date({ noInvalidDate: false }),
    fc.uint8Array(),
    fc.float64Array(),
    fc.int16Array(),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', 'v', '__proto__')), tie('value')),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
    fc.array(fc.string()).map((items) => new Set(items)),
  ),
})).value

describe('messages between main and page', () => {
  test('arrive as the structured clone would have them', () => {
    fc.assert(
      fc.property(sent, (value) => {
        expect(through(value)).toStrictEqual(structuredClone(value))
      }),
      seed,
    )
  })

  test('binaries start at multiples of eight, whatever lies before them', () => {
    fc.assert(
      fc.property(fc.string(), fc.float64Array({ minLength: 1, noNaN: true }), (text, numbers) => {
        const bytes = encode([text, new Uint8Array(text.length), numbers])
        expect(bytes.byteLength % 8).toBe(0)
        expect(through([text, numbers])).toEqual([text, numbers])
      }),
      seed,
    )
  })

  test('a message read out of a larger buffer, as Node hands them over', () => {
    const message = encode({ bytes: new Uint8Array([1, 2, 3]) })
    const around = Buffer.concat([Buffer.from('before!'), message, Buffer.from('after')])
    const read = decode(around.subarray(7, 7 + message.byteLength)) as { bytes: Uint8Array }
    expect([...read.bytes]).toEqual([1, 2, 3])
    expect(read.bytes.buffer.byteLength).toBe(3)
  })

  test('the same object stays one, also within itself', () => {
    const shared = { n: 1 }
    const circle: { self?: unknown; both: unknown[] } = { both: [shared, shared] }
    circle.self = circle
    const back = through(circle) as { self: unknown; both: unknown[] }
    expect(back.self).toBe(back)
    expect(back.both[0]).toBe(back.both[1])
  })

  test('errors keep name and message; views of a part keep only the part', () => {
    const back = through([new RangeError('no'), new Uint8Array([1, 2, 3, 4]).subarray(1, 3)]) as [
      Error,
      Uint8Array,
    ]
    expect([back[0].name, back[0].message, [...back[1]]]).toEqual(['RangeError', 'no', [2, 3]])
  })

  test.each([[() => 1], [Symbol('s')], [Promise.resolve()], [new WeakMap()], [{ deep: [() => 1] }]])(
    'refuses what cannot be cloned (%#)',
    (value) => expect(() => encode(value)).toThrow('An object could not be cloned.'),
  )
})
