import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { cx } from './class-names'
import styles from './Drawer.module.css'
import { IconButton } from './IconButton'
import { KeyScope } from './use-keys'

export type DrawerProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  readonly side?: 'start' | 'end'
  readonly footer?: ReactNode
}

/** A panel from the side over the view; Escape or a press outside closes it. */
export const Drawer = ({ open, onClose, title, children, side = 'end', footer }: DrawerProps) => (
  <ModalOverlay
    className={styles['veil'] ?? ''}
    isOpen={open}
    onOpenChange={(next) => next || onClose()}
    isDismissable
  >
    <Modal className={cx(styles['panel'], styles[side])}>
      <AriaDialog className={styles['dialog'] ?? ''}>
        <KeyScope exclusive>
          <div className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" kbd="Escape" icon={<X />} onPress={onClose} />
          </div>
          <div className={styles['body']}>{children}</div>
          {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
        </KeyScope>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
