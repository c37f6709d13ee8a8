import { assertNever, err, fault, ok, type Result } from '@shared/kernel/result'
import type { Container } from '@shared/source/formats/container'
import { pageTree } from '@shared/source/page-tree/page-tree'
import { openDocument } from '@shared/source/read-document'
import type { FromReader, ReadAnswers, ReadKind, ReadQuestion, ToReader } from './read-messages'
import { readTools } from './read-tools'
import { hashesOf } from './text-hashes'

let opened: Container | null = null

const NOT_OPEN = fault('source.unreadable', 'The file could not be opened. Nothing was kept.')
const NO_PAGE = fault('source.no-page', 'This document is not a web page.')

async function answer(question: ReadQuestion): Promise<Result<ReadAnswers[ReadKind]>> {
  switch (question.kind) {
    case 'hash':
      return ok(await hashesOf(question.text, question.structure))
    case 'part':
      return opened === null ? err(NOT_OPEN) : opened.take(question.key)
    case 'page': {
      const page = opened?.page() ?? null
      return page === null ? err(NO_PAGE) : pageTree(page)
    }
    case 'open':
    case 'read': {
      const document = await openDocument(question.bytes, question.facts, readTools)
      if (!document.ok) return document
      if (question.kind === 'open') {
        opened = document.value
        return ok(null)
      }
      const { reading } = document.value
      const { text, structure } = reading.extraction
      return ok({ ...reading, hashes: await hashesOf(text, structure) })
    }
    default:
      return assertNever(question)
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  const post = (result: FromReader['result']) => {
    const message: FromReader = { id: data.id, result }
    globalThis.postMessage(message)
  }
  // Whatever a hostile file breaks in here stays in here.
  answer(data.question).then(post, () =>
    post(err(fault('source.unreadable', 'The file could not be read. Nothing was kept.'))),
  )
})
