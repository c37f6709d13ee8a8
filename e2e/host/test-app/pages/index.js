/* global desk */
const said = document.querySelector('[data-testid=said]')
const say = (text) => {
  said.textContent = text
}
desk.on('menu', (item) => say(`menu:${item}`))
desk.on('opened', (path) => say(`opened:${path}`))
document
  .querySelector('input')
  .addEventListener('change', (event) => say(`path:${desk.pathOf(event.target.files[0])}`))

/** One row a transaction, with strict durability, as the app's own store writes. */
function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('rows', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
window.addRow = async (value) => {
  const transaction = (await database()).transaction('rows', 'readwrite', { durability: 'strict' })
  transaction.objectStore('rows').add(value)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error)
  })
}
window.allRows = async () => {
  const request = (await database()).transaction('rows').objectStore('rows').getAll()
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
