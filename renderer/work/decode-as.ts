import type { DecodeAs } from '@shared/source/decode'
import { readTools } from './read-tools'

/** Decoding by the browser's TextDecoder. */
export const { decodeAs }: { readonly decodeAs: DecodeAs } = readTools
