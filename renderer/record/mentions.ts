import type { EntityId, ExcerptId } from '@shared/kernel/ids'
import type { Store } from '@renderer/store/store'

/** Notes that the words of an excerpt mention an entity. Said twice, it is noted once. */
export const linkExcerptToEntity = (store: Store, excerpt: ExcerptId, entity: EntityId) => {
  const item = store.newItemId()
  return store.commit('Link an excerpt to an entity', async (tx) => {
    const mentions = (await tx.get('excerpt', excerpt))?.mentions ?? []
    if (mentions.some((mention) => mention.entity === entity)) return
    await tx.update('excerpt', excerpt, { mentions: [...mentions, { id: item, entity }] })
  })
}

/** Takes back that an excerpt mentions any of these entities. */
export const unlinkExcerptFromEntity = (store: Store, excerpt: ExcerptId, entities: readonly EntityId[]) =>
  store.commit('Unlink an excerpt from an entity', async (tx) => {
    const mentions = (await tx.get('excerpt', excerpt))?.mentions ?? []
    await tx.update('excerpt', excerpt, {
      mentions: mentions.filter(({ entity }) => !entities.includes(entity)),
    })
  })
