import { type ClipboardEvent, useRef, useState } from 'react'
import { utf8Encode } from '@shared/kernel/utf8'
import { safeUrl } from '@shared/source/safe-url'
import { desk } from '@renderer/desk/desk'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { type Capturable, fromBytes, fromFile } from '@renderer/source/capturable'
import { addressInPaste, onlyAddresses, pastedFacts, pastedFiles } from './pasted'
import styles from '@renderer/source/AddSource.module.css'

export type PasteFormProps = {
  readonly onCapture: (items: readonly Capturable[]) => void
}

/** A box that keeps the page behind pasted words, and the address they came from, when the clipboard brings them. */
export const PasteForm = ({ onCapture }: PasteFormProps) => {
  const [text, setText] = useState('')
  const [html, setHtml] = useState<string | null>(null)
  const [asPage, setAsPage] = useState<'page' | 'text'>('page')
  const [address, setAddress] = useState('')
  const [given, setGiven] = useState(false)
  const pastes = useRef(0)

  const askAddress = async (brought: string) => {
    pastes.current += 1
    const mine = pastes.current
    let found = brought
    if (found === '') {
      const asked = await desk.call('clipboard.source', {})
      found = asked.ok ? (safeUrl(asked.value.url) ?? '') : ''
    }
    // A later paste says for itself where it came from.
    if (mine !== pastes.current || found === '') return
    setAddress(found)
    setGiven(true)
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = pastedFiles(event.clipboardData)
    if (files.length > 0) {
      event.preventDefault()
      onCapture(files.map((file) => fromFile(file)))
      return
    }
    if (text.trim() !== '') return
    const page = event.clipboardData.getData('text/html')
    if (page !== '') {
      setHtml(page)
      setAsPage('page')
    }
    setAddress('')
    setGiven(false)
    void askAddress(addressInPaste(event.clipboardData))
  }
  const usesPage = html !== null && asPage === 'page'
  const words = usesPage ? html : text
  const wrongAddress = address.trim() !== '' && safeUrl(address) === null
  const capture = () => {
    const facts = usesPage ? { fileName: 'pasted.html', mediaType: 'text/html' } : pastedFacts(text)
    const bytes = utf8Encode(words) as Uint8Array<ArrayBuffer>
    const url = safeUrl(address)
    const where = given ? 'the clipboard, when it was pasted' : 'typed in when it was pasted'
    onCapture([
      fromBytes('Pasted text', {
        facts,
        bytes,
        ...(url !== null && { about: { url: { address: url, where } } }),
      }),
    ])
  }
  return (
    <div className={styles['stack']}>
      <div onPaste={onPaste}>
        <TextArea
          label="Text or HTML"
          hint="Paste an article, or a picture. It is kept and hashed exactly as it is here."
          rows={12}
          value={text}
          onChange={(next) => {
            setText(next)
            // Words changed by hand are no longer the page that was pasted.
            if (html !== null && next.trim() === '') setHtml(null)
          }}
          autoFocus
        />
      </div>
      {onlyAddresses(text) && (
        <Banner title="This is only an address">
          Gainsay fetches nothing from the net. Open the page in your browser; then copy its words and paste
          them here, or save the page and bring in the file. What you capture now is the address itself.
        </Banner>
      )}
      {html !== null && (
        <RadioGroup
          label="What to keep"
          row
          value={asPage}
          onChange={setAsPage}
          options={[
            { value: 'page', label: 'The page with its headings and links' },
            { value: 'text', label: 'Only the words in the box' },
          ]}
        />
      )}
      {text.trim() !== '' && (
        <TextField
          label="Address it came from"
          type="url"
          value={address}
          onChange={(next) => {
            setAddress(next)
            setGiven(false)
          }}
          placeholder="https://"
          {...(given && { hint: 'As the clipboard gives it. Nothing is fetched from it.' })}
          {...(wrongAddress && { error: 'Not an address that begins with http:// or https://.' })}
        />
      )}
      <div className={styles['row']}>
        <Button variant="primary" disabled={words.trim() === '' || wrongAddress} onPress={capture}>
          Capture
        </Button>
      </div>
    </div>
  )
}
