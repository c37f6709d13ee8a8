import { expect, test } from 'vitest'
import { fileStem } from './file-stem'
import { utf8Encode } from './utf8'

test('words become a file name that every system takes, and that hides nothing', () => {
  expect(fileStem('a/b: “c”?\u0007  d. ', 'Dossier')).toBe('a b “c” d')
  expect(fileStem('...', 'Dossier')).toBe('Dossier')
  // Turned round, the ending would read “pdf”.
  expect(fileStem('Letter to \u202efdp.exe', 'Letter')).toBe('Letter to fdp.exe')
  expect(fileStem('../../etc', 'x')).toBe('etc')
})

test('a long name is cut at a character, by its bytes', () => {
  const long = fileStem('山东'.repeat(200), 'x')
  expect(long).toBe('山东'.repeat(30))
  expect(utf8Encode(fileStem('𠮷'.repeat(99), 'x')).length).toBe(180)
})
