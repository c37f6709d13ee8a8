import { textBytes } from '@shared/source/formats/byte-text'
import { fromBase64 } from '@shared/source/formats/mime-parts'
import type { ReadTools, VerifyKey } from '@shared/source/read-tools'
import { type Certificate, certificates, kindOfKey, plainSignature, standsFor } from './certificate'

/** What a WACZ says about who signed it (WACZ Signing and Verification 0.1.0). */
export type SignedData = {
  readonly hash: string
  readonly signature: string
  readonly created: string
  readonly domain: string
  readonly domainCert: string
  /** Of an archive that was signed by nobody named: the key itself. */
  readonly publicKey: string
}

export type SignatureCheck = {
  /** `broken`: it does not match; what was signed is not this. `unproven`: it matches, but shows nothing of who signed. */
  readonly state: 'holds' | 'broken' | 'unproven'
  /** A plain sentence. */
  readonly words: string
}

/** SHA-256 over the public keys of the authorities whose certificates archives are signed with: ISRG Root X1 and X2. */
const AUTHORITIES = new Set([
  '0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3',
  '762195c225586ee6c0237456e2107dc54f1efc21f61a792ebd515913cce68332',
])

/** Checks an archive's signature, and whether the certificate of who made it leads to an authority. */
export async function checkSignature(signed: SignedData, tools: ReadTools): Promise<SignatureCheck> {
  if (tools.verify === undefined)
    return unproven('The archive carries a signature, which cannot be checked here.')
  const chain = signed.domainCert === '' ? [] : certificates(signed.domainCert)
  const leaf = chain?.[0]
  const spki = leaf?.spki ?? fromBase64(textBytes(signed.publicKey))
  const message = textBytes(signed.hash)
  const own = await verify(spki, 'SHA-256', fromBase64(textBytes(signed.signature)), message, tools)
  if (own === null || chain === null) {
    return unproven('The archive carries a signature of a kind that cannot be checked here.')
  }
  if (!own) return { state: 'broken', words: 'its signature does not match' }
  if (leaf === undefined) {
    return unproven(
      'The archive’s signature matches, but it was made with a key of no known owner: it shows that nothing changed since, not who signed.',
    )
  }
  const when = Date.parse(signed.created)
  const named = `“${signed.domain.slice(0, 200)}”`
  if (!standsFor(leaf, signed.domain)) {
    return unproven(
      `The archive’s signature is not to be trusted: its certificate does not stand for ${named}.`,
    )
  }
  if (!(when >= leaf.from - DAY && when <= leaf.to + DAY)) {
    return unproven(
      `The archive’s signature is not to be trusted: the certificate for ${named} was not valid when it says it was signed.`,
    )
  }
  if (!(await leadsToAuthority(chain, tools))) {
    return unproven(
      `The archive’s signature is not to be trusted: the certificate for ${named} was issued by “${leaf.issuer}” and leads to no authority known here.`,
    )
  }
  return {
    state: 'holds',
    words: `The archive was signed for ${named} (${signed.created}), as its certificate by “${leaf.issuer}” shows. The time is what the signer says.`,
  }
}

const DAY = 86_400_000

const unproven = (words: string): SignatureCheck => ({ state: 'unproven', words })

/** Whether every certificate is signed by the next one, up to a key of a known authority. */
async function leadsToAuthority(chain: readonly Certificate[], tools: ReadTools): Promise<boolean> {
  for (const [index, certificate] of chain.entries()) {
    if (AUTHORITIES.has(await tools.digest('SHA-256', certificate.spki))) return index > 0
    const next = chain[index + 1]
    if (next === undefined || certificate.digest === null) return false
    const holds = await verify(
      next.spki,
      certificate.digest,
      certificate.signature,
      certificate.signed,
      tools,
    )
    if (holds !== true) return false
  }
  return false
}

/** Null for keys we do not know. */
async function verify(
  spki: Uint8Array,
  digest: VerifyKey['digest'],
  signature: Uint8Array,
  message: Uint8Array,
  tools: ReadTools,
): Promise<boolean | null> {
  const kind = kindOfKey(spki)
  if (kind === null || tools.verify === undefined) return null
  const plain = kind === 'RSA' ? signature : plainSignature(signature, kind === 'P-256' ? 32 : 48)
  return plain === null ? false : tools.verify({ spki, kind, digest }, plain, message)
}
