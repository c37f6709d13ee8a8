/**
 * TextDecoder, but that Western text is read as WHATWG Encoding has it. Node before 22.13 reads windows-1252 as Latin-1
 * and gives control characters for its quotation marks, dashes and the euro sign (nodejs/node#56542).
 */
export class WesternTextDecoder extends TextDecoder {
  override decode(...given: Parameters<TextDecoder['decode']>): string {
    const text = super.decode(...given)
    return this.encoding === 'windows-1252'
      ? text.replace(CONTROLS, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
      : text
  }
}

// oxlint-disable-next-line no-control-regex -- the control characters are what is replaced
const CONTROLS = /[\x80-\x9f]/g
/** What bytes 0x80 to 0x9f stand for; five of them stand for nothing and stay. */
const SIGNS = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ']
