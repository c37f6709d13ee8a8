import { excerptAsMarkdown, excerptAsText } from '@shared/excerpt/citation'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { EntityId, ExcerptId } from '@shared/kernel/ids'
import { isId } from '@shared/kernel/ids'
import { err, fault, type Result } from '@shared/kernel/result'
import type { Source } from '@shared/source/source'
import { desk } from '@renderer/desk/desk'
import type { Store } from '@renderer/store/store'

/** What a person may change of an excerpt: everything but its words and their place. */
export type ExcerptEdit = Partial<Pick<Excerpt, 'translation' | 'comment' | 'tags' | 'mentions'>>

/** Saves what was changed about an excerpt as one change. */
export const editExcerpt = (store: Store, id: ExcerptId, edit: ExcerptEdit) =>
  store.commit('Describe an excerpt', (tx) => tx.update('excerpt', id, edit))

/** Moves an excerpt to the trash. What refers to it goes on doing so, and says so. */
export const trashExcerpt = (store: Store, id: ExcerptId) =>
  store.commit('Move an excerpt to the trash', (tx) => tx.trash('excerpt', id))

/**
 * Puts an excerpt with its citation on the clipboard, as plain text that is Markdown too. `clipboard.secret` where the
 * excerpt or its source is secret: the clipboard is a way out of the case like a file, and any program can read it.
 */
export async function copyWithCitation(
  excerpt: Excerpt,
  source: Source,
  form: 'text' | 'markdown',
): Promise<Result<unknown>> {
  if (source.protection === 'secret')
    return err(fault('clipboard.secret', 'This source is secret: nothing of it is copied.'))
  if (excerpt.protection === 'secret')
    return err(fault('clipboard.secret', 'This excerpt is secret: it is not copied.'))
  const text = form === 'text' ? excerptAsText({ excerpt, source }) : excerptAsMarkdown({ excerpt, source })
  return desk.call('clipboard.write', { text, html: '' })
}

/** The id as an entity's, or null: what a picker hands over is any record's. */
export const entityIdOf = (id: string): EntityId | null => (isId('entity', id) ? id : null)

/** Takes an excerpt out of the trash. */
export const restoreExcerpt = (store: Store, id: ExcerptId) =>
  store.commit('Take an excerpt out of the trash', (tx) => tx.restore('excerpt', id))
