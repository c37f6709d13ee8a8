/** In the trial on a visible browser, dialogs are the page's own: file choosers, questions, a line to fill in. */
import type { Protocol } from '../cdp/protocol'
import type { Session } from '../cdp/connection'
import { windows } from '../registry'

/** The page a dialog belongs to: that of the window in front. Undefined when there is none to ask. */
async function pageInFront(): Promise<Session | undefined> {
  const window = [...windows.values()].findLast((candidate) => candidate.isVisible())
  return window?.webContents.open()
}

async function evaluate(
  expression: string,
  returnByValue: boolean,
): Promise<Protocol.Runtime.RemoteObject | undefined> {
  const page = await pageInFront()
  const answer = await page?.attempt('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    userGesture: true,
    returnByValue,
  })
  return answer?.exceptionDetails === undefined ? answer?.result : undefined
}

export async function tell(text: string): Promise<void> {
  await evaluate(`alert(${JSON.stringify(text)})`, true)
}

export async function confirmed(text: string): Promise<boolean> {
  return (await evaluate(`confirm(${JSON.stringify(text)})`, true))?.value === true
}

export async function line(text: string, proposal: string): Promise<string | undefined> {
  const result = await evaluate(`prompt(${JSON.stringify(text)}, ${JSON.stringify(proposal)})`, true)
  return typeof result?.value === 'string' && result.value !== '' ? result.value : undefined
}

/** Runs a script of the host's in the page in front, as if a person had pressed something. */
export async function runInFront(script: string): Promise<boolean> {
  return (await evaluate(`(async () => { ${script}; return true })()`, true))?.value === true
}

/** Paths of the files a person chooses; empty if none. @param endings without the dot */
export async function chosenFiles(several: boolean, endings: readonly string[]): Promise<string[]> {
  const page = await pageInFront()
  const accept = endings.filter((ending) => ending !== '*').map((ending) => `.${ending}`)
  const files = await evaluate(
    `new Promise((done) => {
      const input = Object.assign(document.createElement('input'), { type: 'file' })
      input.multiple = ${several}
      input.accept = ${JSON.stringify(accept.join(','))}
      input.addEventListener('change', () => done([...input.files]))
      input.addEventListener('cancel', () => done([]))
      window[Symbol.for('the host’s file chooser')] = input // or it might be collected while the chooser is open
      input.click()
    })`,
    false,
  )
  if (page === undefined || files?.objectId === undefined) return []
  const { result } = await page.send('Runtime.getProperties', {
    objectId: files.objectId,
    ownProperties: true,
  })
  const paths: string[] = []
  for (const { name, value } of result) {
    if (!/^\d+$/.test(name) || value?.objectId === undefined) continue
    paths.push((await page.send('DOM.getFileInfo', { objectId: value.objectId })).path)
  }
  return paths
}
