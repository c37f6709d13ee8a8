import { useState } from 'react'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/TextField'
import styles from './PdfPages.module.css'

type PasswordFormProps = { readonly message: string; readonly onPassword: (password: string) => void }

/** Asks for the password of a PDF. It opens the pages and is kept nowhere. */
export const PasswordForm = ({ message, onPassword }: PasswordFormProps) => {
  const [password, setPassword] = useState('')
  return (
    <form
      className={styles['password']}
      aria-label="Password of the PDF"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') onPassword(password)
      }}
    >
      <p>{message}</p>
      <TextField
        label="Password"
        hint="It is used to show the pages and kept nowhere."
        type="password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" disabled={password === ''}>
        Show the pages
      </Button>
    </form>
  )
}
