import { desk } from '@renderer/desk/desk'

type Kind = 'error' | 'rejection' | 'view' | 'csp'

/** Notes an error in the report kept on this machine. The message stays out: it may hold words of a case. */
export function reportError(kind: Kind, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : null
  const stack = error?.stack?.slice(error.stack.indexOf('\n') + 1) ?? ''
  void desk.call('report.write', {
    kind,
    name: (error?.name ?? typeof thrown).slice(0, 80),
    code: '',
    stack: stack.slice(0, 100_000),
  })
}

/** Listens for what nobody caught. */
export function listenForErrors(): void {
  window.addEventListener('error', (event) => reportError('error', event.error))
  window.addEventListener('unhandledrejection', (event) => reportError('rejection', event.reason))
  document.addEventListener('securitypolicyviolation', (event) =>
    reportError('csp', new Error(event.effectiveDirective)),
  )
}
