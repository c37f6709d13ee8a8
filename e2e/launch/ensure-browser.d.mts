/** The binary of an installed Chromium, if there is one. */
export function findBrowser(): string | undefined
/** What a person has to do where no browser was found. */
export function howToInstall(): string
/** The browser, installed if need be. @throws saying what to install */
export function ensureBrowser(): string
