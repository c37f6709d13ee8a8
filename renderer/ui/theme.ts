export type Theme = 'system' | 'light' | 'dark'

/** Sets the theme of the whole window. `system` follows the computer's setting as it changes (tokens.css). */
export const applyTheme = (theme: Theme, root: HTMLElement = document.documentElement): void => {
  root.dataset['theme'] = theme
}
