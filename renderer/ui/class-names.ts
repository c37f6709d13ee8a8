/** Joins the class names that are there. CSS Modules type every lookup as possibly undefined; this takes that. */
export const cx = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')
