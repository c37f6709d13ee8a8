import { X } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Heading } from 'react-aria-components/Heading'
import { cx } from './class-names'
import { IconButton } from './IconButton'
import styles from './Dialog.module.css'
import { KeyScope } from './use-keys'

export type DialogProps = {
  readonly open: boolean
  /** Asked by Escape, the cross, and a press outside when that is allowed. The focus goes back to where it was. */
  readonly onClose: () => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'full'
  readonly role?: 'dialog' | 'alertdialog'
  /** A press outside closes too. Not for forms. */
  readonly dismissable?: boolean
  /** Makes body and footer a form: Enter in a field, or the footer's submit button. */
  readonly onSubmit?: () => void
}

/** A window above the others. While it is open only the keys bound inside it are in force. */
export const Dialog = (props: DialogProps) => {
  const { open, onClose, size = 'medium', role = 'dialog', onSubmit } = props
  const id = useId()
  const content = (
    <>
      <div className={styles['body']}>
        {props.description !== undefined && (
          <div id={id} className={styles['description']}>
            {props.description}
          </div>
        )}
        {props.children}
      </div>
      {props.footer !== undefined && <div className={styles['footer']}>{props.footer}</div>}
    </>
  )
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen={open}
      onOpenChange={(next) => next || onClose()}
      isDismissable={props.dismissable ?? false}
    >
      <Modal className={cx(styles['modal'], styles[size])}>
        <AriaDialog
          className={styles['dialog'] ?? ''}
          role={role}
          {...(props.description !== undefined && { 'aria-describedby': id })}
        >
          <KeyScope exclusive>
            <div className={styles['head']}>
              <Heading slot="title" level={2} className={styles['title'] ?? ''}>
                {props.title}
              </Heading>
              {role === 'dialog' && <IconButton label="Close" kbd="Escape" icon={<X />} onPress={onClose} />}
            </div>
            {onSubmit === undefined ? (
              content
            ) : (
              <form
                className={styles['form']}
                noValidate
                onSubmit={(event) => {
                  event.preventDefault()
                  // React passes submit up through portals; an outer form must not take it for its own.
                  event.stopPropagation()
                  onSubmit()
                }}
              >
                {content}
              </form>
            )}
          </KeyScope>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
