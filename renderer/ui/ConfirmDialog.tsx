import type { ReactNode } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'

export type ConfirmDialogProps = {
  readonly open: boolean
  readonly title: string
  /** What will happen, what is kept, and whether it can be undone. */
  readonly children: ReactNode
  /** A verb and its object: "Move to trash". */
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly danger?: boolean
  readonly pending?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** A question before something that takes away. The focus starts on the harmless answer. */
export const ConfirmDialog = (props: ConfirmDialogProps) => (
  <Dialog
    open={props.open}
    onClose={props.onCancel}
    title={props.title}
    description={props.children}
    role="alertdialog"
    size="small"
    footer={
      <>
        <Button autoFocus onPress={props.onCancel}>
          {props.cancelLabel ?? 'Cancel'}
        </Button>
        <Button
          variant={props.danger === true ? 'danger' : 'primary'}
          disabled={props.pending ?? false}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </>
    }
  />
)
