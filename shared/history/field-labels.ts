const LABELS: Readonly<Record<string, string>> = {
  hsCode: 'HS code',
  url: 'URL',
  archiveUrl: 'archive URL',
  original: 'snapshot',
  sideA: 'what was said',
  sideB: 'what the record shows',
  schema: 'kind',
  trashed: 'trash',
  textSha256: 'text',
  structureSha256: 'structure',
  sha256: 'SHA-256',
  edtf: 'date',
  ref: 'reference',
}

/** The plain words for a field: "dispatched from" for `dispatchedFrom`. */
export const fieldLabel = (field: string): string =>
  LABELS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')
