/**
 * Runs before everything else, from a small file of its own (index.html): the databases that the window will need are
 * opened while its code is still being read. The first opening after the start is the slow one, since the browser
 * reads its files then; the later ones find them open. It imports nothing, or it would wait for that.
 */

/** How long a database is held open for those who come, in milliseconds. */
const HOLD = 10_000

/** Opens a database and holds it for a while. Where there is none of this name, none is made. */
export function openAhead(name: string): Promise<'held' | 'none'> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name)
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onerror = (event) => {
      event.preventDefault()
      resolve('none')
    }
    opening.onsuccess = () => {
      const database = opening.result
      // Whoever brings it up to date or removes it need not wait.
      database.onversionchange = () => database.close()
      setTimeout(() => database.close(), HOLD)
      resolve('held')
    }
  })
}

/** The databases that a window at this address needs first; tables.ts has the names, too. */
export function neededAt(hash: string): readonly string[] {
  const id = /^#\/case\/(cas-[^/]+)/.exec(hash)?.[1]
  return [...(id === undefined ? [] : [`gainsay-case-${id}`]), 'gainsay-catalogue']
}

for (const name of neededAt(location.hash)) void openAhead(name)
