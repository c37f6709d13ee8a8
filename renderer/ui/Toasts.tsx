import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { cx } from './class-names'
import { IconButton } from './IconButton'
import styles from './Toasts.module.css'

export type Toast = {
  readonly message: string
  /** One thing to do about it, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly kbd?: string }
  /** An error stays until it is closed. */
  readonly tone?: 'info' | 'error'
}

type Shown = Toast & { readonly id: number }
type ShowToast = (toast: Toast | string) => void

const TOAST_MS = 8000
const MOST = 4
const ToastContext = createContext<ShowToast>(() => undefined)

/** Says something in passing, without taking the focus. The function never changes, so it may stand in dependencies. */
export const useToast = (): ShowToast => useContext(ToastContext)

const ToastItem = ({ toast, onClose }: { toast: Shown; onClose: (id: number) => void }) => {
  const [held, setHeld] = useState(false)
  const stays = held || toast.tone === 'error'
  useEffect(() => {
    if (stays) return
    const timer = window.setTimeout(() => onClose(toast.id), TOAST_MS)
    return () => window.clearTimeout(timer)
  }, [stays, toast.id, onClose])
  const { action } = toast
  return (
    <li
      className={cx(styles['toast'], toast.tone === 'error' && styles['error'])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['message']}>{toast.message}</span>
      {action && (
        <Button
          variant="quiet"
          {...(action.kbd === undefined ? {} : { kbd: action.kbd })}
          onPress={() => {
            onClose(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Close message" icon={<X />} onPress={() => onClose(toast.id)} />
    </li>
  )
}

/** Holds the messages and shows them in a polite live region. Put it once around the app. */
export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const next = useRef(0)
  const show = useCallback<ShowToast>((toast) => {
    next.current += 1
    const shown = { ...(typeof toast === 'string' ? { message: toast } : toast), id: next.current }
    setToasts((before) => [...before, shown].slice(-MOST))
  }, [])
  const close = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  )
  const list = useMemo(
    () => toasts.map((toast) => <ToastItem key={toast.id} toast={toast} onClose={close} />),
    [toasts, close],
  )
  return (
    <ToastContext value={show}>
      {children}
      {/* Dialogs hide what lies outside them from assistive technology; this attribute leaves the messages out of that. */}
      <section className={styles['region']} aria-label="Messages" data-react-aria-top-layer="true">
        <ol aria-live="polite" aria-relevant="additions" className={styles['list']}>
          {list}
        </ol>
      </section>
    </ToastContext>
  )
}
