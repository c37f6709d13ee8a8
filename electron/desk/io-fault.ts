import { fault, type Fault } from '@shared/kernel/result'

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'this account may not do that there',
  EPERM: 'this account may not do that there',
  EROFS: 'the disk is read-only',
  ENOENT: 'it is no longer there',
  ENOTDIR: 'the folder is no longer there',
  EISDIR: 'it is a folder',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  EIO: 'the disk reported an error',
  ENAMETOOLONG: 'its name is too long',
}

/** The system's own code of an error, such as ENOSPC; '' when it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * A failed reading or writing in plain words: `what` says what did not work ("The file could not be read"),
 * `kept` what that means for the person's data.
 */
export function ioFault(error: unknown, what: string, kept = ''): Fault {
  const code = errorCode(error)
  const reason = REASONS[code]
  const sentence = reason === undefined ? `${what}.` : `${what}: ${reason}.`
  return fault(
    `io-${code === '' ? 'error' : code.toLowerCase()}`,
    kept === '' ? sentence : `${sentence} ${kept}`,
  )
}
