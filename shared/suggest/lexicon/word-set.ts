/** A set of the words of a text that is parted by white space, or by bars where the words hold spaces. */
export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(text.includes('|') ? /\s*\|\s*/ : /\s+/)
      .filter((word) => word !== ''),
  )
