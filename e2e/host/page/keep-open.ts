/**
 * A visible browser closes its window without asking main. Refusing to unload holds it: the host sees the
 * question, declines it, and asks main to close the window instead. Keys that would reload are not passed on.
 */
export function keepOpenUntilMainCloses(): void {
  window.addEventListener('beforeunload', (event) => event.preventDefault())
  window.addEventListener('keydown', (event) => {
    const reloads =
      event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')
    if (reloads) event.preventDefault()
  })
}
