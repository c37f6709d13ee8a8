/** `nativeTheme`: the theme the app asks for; the system itself has none here. */
import { contents } from '../registry'
import { HostEmitter, type Part } from '../strict'

type Source = Electron.NativeTheme['themeSource']
type Has =
  | 'themeSource'
  | 'shouldUseDarkColors'
  | 'shouldUseHighContrastColors'
  | 'shouldUseInvertedColorScheme'
  | 'prefersReducedTransparency'

class NativeTheme extends HostEmitter implements Part<Electron.NativeTheme, Has> {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly prefersReducedTransparency = false
  #source: Source = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    this.#source = source
    this.emit('updated')
    for (const each of contents.values()) void each.applyTheme()
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
