import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, hex, sha256Hex, sha256HexOfText } from './sha256'
import { utf8Encode } from './utf8'

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('the vectors of FIPS 180: %j', (text, digest) => {
    expect(sha256HexOfText(text)).toBe(digest)
    expect(sha256Hex(utf8Encode(text))).toBe(digest)
  })

  it('writes and reads hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(fromHex(hex(bytes).toUpperCase())).toEqual(bytes)
      }),
      { seed: 30 },
    )
    expect([fromHex('abc'), fromHex('zz'), fromHex('')]).toEqual([null, null, new Uint8Array()])
  })
})
