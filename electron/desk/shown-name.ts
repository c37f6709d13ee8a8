import { basename } from 'node:path'

/** The last name of a path as it is shown: without control characters, and never longer than the contract allows. */
export const shownName = (path: string): string => {
  // oxlint-disable-next-line no-control-regex -- control characters are what it takes out
  const name = basename(path).replace(/[\u0000-\u001f\u007f\\/]/g, '_') || '_'
  return name.length <= 255 ? name : `${name.slice(0, 200)}…${name.slice(-50)}`
}
