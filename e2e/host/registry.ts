/** Which windows and contents are alive. */
import type { BrowserWindow } from './electron/browser-window'
import type { WebContents } from './electron/web-contents'

export const windows = new Map<number, BrowserWindow>()
export const contents = new Map<number, WebContents>()

export function contentsOfTarget(targetId: string): WebContents | undefined {
  return [...contents.values()].find((candidate) => candidate.targetId === targetId)
}
