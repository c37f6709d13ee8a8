import * as v from 'valibot'
import { instantField, line } from '@shared/kernel/fields'
import { bytes, dossierHtml, languageTag, nothing, paper, token } from './fields'

const page = { html: dossierHtml(), paper: paper(), title: line(), language: languageTag() }

export const PRINT_CHANNELS = {
  /** Prints the body of a dossier or a letter. Its document information is what is asked for here, and nothing else. */
  'print.pdf': {
    request: v.strictObject({ ...page, author: line(), created: instantField() }),
    response: v.strictObject({ bytes: bytes() }),
  },
  /** Makes the same page as printing does, to be shown in a frame, until it is dropped. */
  'preview.stage': {
    request: v.strictObject(page),
    response: v.strictObject({ token: token(), url: v.string() }),
  },
  'preview.drop': { request: v.strictObject({ token: token() }), response: nothing() },
} as const
