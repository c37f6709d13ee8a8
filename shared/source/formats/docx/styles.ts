import type { DecodeAs } from '@shared/source/decode'
import { readXml } from './xml'

/** The level of a heading (1–6) by the id of its style. */
export type HeadingLevels = ReadonlyMap<string, number>

type Style = { id: string; name: string; basedOn: string; outline: number }

/** Which styles are headings: by their name, which is English in every language of Word, or by their outline level. */
export function headingLevels(bytes: Uint8Array | null, decodeAs: DecodeAs): HeadingLevels {
  if (bytes === null) return new Map()
  const styles = new Map<string, Style>()
  let style: Style | null = null
  readXml(bytes, decodeAs, {
    open: ({ name, space, attributes }) => {
      if (space !== 'word') return
      const value = attributes.get('val') ?? ''
      if (name === 'style') style = { id: attributes.get('styleId') ?? '', name: '', basedOn: '', outline: 0 }
      else if (style === null) return
      else if (name === 'name') style.name = value
      else if (name === 'basedOn') style.basedOn = value
      else if (name === 'outlineLvl' && Number(value) < 6) style.outline = Number(value) + 1
    },
    close: ({ name, space }) => {
      if (space !== 'word' || name !== 'style' || style === null) return
      styles.set(style.id, style)
      style = null
    },
    text: () => undefined,
  })
  const levels = new Map<string, number>()
  for (const id of styles.keys()) {
    const level = levelOf(id, styles)
    if (level > 0) levels.set(id, level)
  }
  return levels
}

/** Styles inherit; a circle of them ends after as many steps as Word allows. */
function levelOf(id: string, styles: ReadonlyMap<string, Style>): number {
  let next = id
  for (let step = 0; step < 11; step += 1) {
    const style = styles.get(next)
    if (style === undefined) return 0
    const named = /^heading ([1-9])$/i.exec(style.name)?.[1]
    if (named !== undefined) return Math.min(6, Number(named))
    if (/^title$/i.test(style.name)) return 1
    if (style.outline > 0) return style.outline
    next = style.basedOn
  }
  return 0
}
