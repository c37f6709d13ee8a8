import { Copy } from 'lucide-react'
import type { Export } from '@shared/dossier/dossier'
import type { Response } from '@shared/response/response'
import { bytesInWords } from '@shared/source/limits'
import { desk } from '@renderer/desk/desk'
import { useBy } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { letterAttempt, logAttempt } from './actions'
import { instantInWords, today } from './dates'
import styles from './Response.module.css'
import { useResponseEdit } from './use-response-edit'

const FORMATS: Readonly<Record<Export['what'], string>> = {
  pdf: 'PDF',
  text: 'text',
  markdown: 'Markdown',
  csv: 'CSV',
  bundle: 'bundle',
}

/** The letters that were written to this party, the newest first: when, and by which hash a file is known again. */
export const Letters = ({ response }: { readonly response: Response }) => {
  const { rows } = useBy('export', 'response', response.id)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <SectionTitle level={2} id="letters" count={rows.length}>
        Letters written
      </SectionTitle>
      <ol className={styles['items']}>
        {rows
          .toSorted((a, b) => (a.at < b.at ? 1 : -1))
          .map((letter) => (
            <Letter key={letter.id} letter={letter} response={response} />
          ))}
      </ol>
      <p className={styles['quiet']}>
        The files lie where you saved them. Whoever has one can work out its SHA-256: the same means that it
        is the letter as it was written. Undoing or removing anything here leaves the files alone.
      </p>
    </section>
  )
}

const Letter = ({ letter, response }: { readonly letter: Export; readonly response: Response }) => {
  const { fileName, at, byteLength, sha256, what } = letter
  const { store, say } = useResponseEdit(response.id)
  const toast = useToast()
  const logged = response.attempts.some(({ words }) => words.includes(sha256))
  const copy = async () => {
    const done = await desk.call('clipboard.write', { text: sha256, html: '' })
    toast(done.ok ? 'The hash is on the clipboard.' : { message: done.error.message, tone: 'error' })
  }
  const log = () => {
    const by = response.attempts.at(-1)?.by ?? ''
    void say(logAttempt(store, response.id, letterAttempt(letter, by, today())))
  }
  return (
    <li className={styles['written']} aria-label={fileName}>
      <div>
        <bdi className={styles['fileName']}>{fileName}</bdi>
        <p className={styles['fileFacts']}>
          {FORMATS[what]}, {bytesInWords(byteLength)}, written <time dateTime={at}>{instantInWords(at)}</time>
        </p>
        <p className={styles['hash']}>
          <code>sha256 {sha256}</code>
          <IconButton label={`Copy the hash of ${fileName}`} icon={<Copy />} onPress={() => void copy()} />
        </p>
      </div>
      {logged ? (
        <Tag>in the log</Tag>
      ) : (
        response.trashed === null && (
          <Button size="small" onPress={log}>
            Log as an attempt of today
          </Button>
        )
      )}
    </li>
  )
}
