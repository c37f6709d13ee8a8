/** The one `<style>` that react-aria-components 1.22.1 puts in for its lists and selects. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/** No inline script, no eval, nothing remote; strings become worker addresses only through the policy `gainsay`. */
export const WINDOW_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types gainsay',
].join('; ')

/** The worker that reads PDFs decodes pictures by WebAssembly, from files of the app; nothing else differs. */
export const PDF_WORKER_CSP = WINDOW_CSP.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

const NO_FEATURES = [
  'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media',
  'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer',
  'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial',
  'usb', 'xr-spatial-tracking',
] // prettier-ignore

const PERMISSIONS = NO_FEATURES.map((feature) => `${feature}=()`).join(', ')

/** Headers of every answer. `csp` differs between the window and a dossier's page. */
export const headersFor = (contentType: string, csp: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': csp,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'permissions-policy': PERMISSIONS,
  'cache-control': 'no-store',
})
