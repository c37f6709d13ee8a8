import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import type { ClosingState } from './use-closing'

/** Says that the backup is being written, or asks what to do when it could not be. */
export const ClosingDialog = ({ state }: { readonly state: ClosingState }) => (
  <>
    <ProgressPanel label="Writing the backup of this case" active={state.phase === 'backing-up'} />
    {state.phase === 'failed' && (
      <ConfirmDialog
        open
        title="The backup could not be written"
        confirmLabel="Close without a backup"
        cancelLabel="Keep the case open"
        onConfirm={state.leave}
        onCancel={state.stay}
      >
        {state.why} Every change is saved in the case itself; only the copy in the backup folder is missing.
      </ConfirmDialog>
    )}
  </>
)
