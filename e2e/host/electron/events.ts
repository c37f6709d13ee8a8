/**
 * The events one may listen to. Those marked *quiet* are accepted though they never happen here: their cause
 * (a network, a certificate, a webview, a display) does not exist in the host. Any other name throws.
 */
export const APP_EVENTS = [
  'will-finish-launching', 'ready', 'activate', 'open-file', 'second-instance',
  'before-quit', 'will-quit', 'quit', 'window-all-closed',
  'browser-window-created', 'web-contents-created', 'render-process-gone',
  // quiet
  'browser-window-focus', 'browser-window-blur', 'child-process-gone', 'certificate-error', 'login',
  'select-client-certificate', 'open-url',
] // prettier-ignore

export const WEB_CONTENTS_EVENTS = [
  'did-start-loading', 'did-stop-loading', 'did-finish-load', 'did-fail-load', 'dom-ready', 'did-navigate',
  'did-navigate-in-page', 'will-navigate', 'will-frame-navigate', 'page-title-updated', 'render-process-gone', 'destroyed',
  // quiet
  'will-redirect', 'will-attach-webview', 'did-attach-webview', 'did-create-window', 'context-menu', 'unresponsive', 'responsive',
  'certificate-error', 'login', 'select-client-certificate', 'select-bluetooth-device', 'preload-error',
  'devtools-opened', 'devtools-closed',
] // prettier-ignore

export const WINDOW_EVENTS = [
  'close', 'closed', 'show', 'hide', 'focus', 'blur', 'ready-to-show', 'page-title-updated', 'resize', 'resized', 'move',
  'moved', 'maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen',
  // quiet
  'unresponsive', 'responsive', 'session-end', 'query-session-end',
] // prettier-ignore
