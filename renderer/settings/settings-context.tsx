import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { defaultSettings, type Settings } from '@shared/desk/settings'
import { desk } from '@renderer/desk/desk'
import { applyTheme } from '@renderer/ui/theme'
import { useToast } from '@renderer/ui/Toasts'

type SettingsValue = {
  readonly settings: Settings
  /** Changes some settings and stores all. */
  readonly change: (patch: Partial<Settings>) => void
  /** Takes over settings that the computer has stored already. */
  readonly replace: (settings: Settings) => void
}

const Context = createContext<SettingsValue>({
  settings: defaultSettings(),
  change: () => {},
  replace: () => {},
})

/** The settings of this computer, and the way to change them. */
export const useSettings = (): SettingsValue => useContext(Context)

/** Asked for before anything is drawn: the first paint waits for the theme. */
const loading = desk.call('settings.load', {})

/** How long changes gather before they are stored, in milliseconds: dragging a column makes many. */
const GATHER = 250

/** Loads the settings before anything is drawn, applies theme and text size, stores changes. */
export const SettingsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [settings, setSettings] = useState<Settings | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const toast = useToast()

  useEffect(() => {
    void loading.then((loaded) => {
      setSettings(loaded.ok ? loaded.value.settings : defaultSettings())
      if (loaded.ok && loaded.value.keptAside !== null) {
        toast(
          `The settings could not be read. The defaults are in use; the old file is kept as ${loaded.value.keptAside}.`,
        )
      }
    })
  }, [toast])

  useEffect(() => {
    if (settings === null) return
    applyTheme(settings.theme)
    document.documentElement.style.fontSize = `${87.5 * settings.textScale}%`
  }, [settings])

  const change = useCallback(
    (patch: Partial<Settings>) =>
      setSettings((current) => {
        const next = { ...(current ?? defaultSettings()), ...patch }
        clearTimeout(timer.current)
        timer.current = setTimeout(() => {
          void desk.call('settings.save', { settings: next }).then((saved) => {
            if (!saved.ok && saved.error.code !== 'no-desk')
              toast({ message: saved.error.message, tone: 'error' })
          })
        }, GATHER)
        return next
      }),
    [toast],
  )
  const value = useMemo(
    () => (settings === null ? null : { settings, change, replace: setSettings }),
    [settings, change],
  )
  return value === null ? null : <Context value={value}>{children}</Context>
}
