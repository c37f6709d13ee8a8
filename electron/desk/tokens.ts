import { randomBytes } from 'node:crypto'

/** A name for a file or page that cannot be guessed and says nothing: 32 hexadecimal digits. */
export const newToken = (): string => randomBytes(16).toString('hex')
