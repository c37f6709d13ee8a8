import { expect, it } from 'vitest'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import { suggest } from './suggest'

/* Texts that no one writes, but a page can hold: what takes time for each pair of words would hang on them. */

const ENDLESS = {
  'words with capitals': 'Ab ',
  'names in Cyrillic': 'Иван Петров ',
  'grouped numbers': '1 000 ',
  'one word of hyphens': 'Ab-',
  titles: 'Defence Minister Secretary ',
}

it.each(Object.entries(ENDLESS))(
  '%s without an end take time in step with their length',
  async (_name, words) => {
    const work = (length: number) => {
      const text = words.repeat(length / words.length)
      return () => suggest(text)
    }
    expect(await quadraticGrowth(500, work)).toBeNull()
  },
)
