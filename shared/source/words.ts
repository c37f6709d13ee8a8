import type { RELIABILITIES, REVIEW_STATES, SourceKind } from './source'

/** What the kinds of source are called. */
export const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  article: 'Article',
  filing: 'Filing',
  'data-set': 'Data set',
  interview: 'Interview',
  post: 'Post',
  note: 'Note of a call or meeting',
  letter: 'Letter',
  page: 'Page',
  message: 'Message',
  picture: 'Picture',
  archive: 'Archive of pages',
  'hash-list': 'List of hashes',
  receipt: 'Receipt of a time-stamp',
  other: 'Other document',
}

/** The Admiralty scale of reliability in words (NATO AJP-2.1). */
export const RELIABILITY_WORDS: Readonly<Record<(typeof RELIABILITIES)[number], string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
}

export const REVIEW_WORDS: Readonly<Record<(typeof REVIEW_STATES)[number], string>> = {
  unread: 'Not read yet',
  read: 'Read',
  checked: 'Checked',
}
