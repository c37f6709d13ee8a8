import { useEffect, useRef } from 'react'
import type { Frame } from '@shared/excerpt/make-region'
import { frameInWords, type FrameStep, moveFrame } from '@shared/excerpt/move-frame'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import styles from './Picture.module.css'

type RegionFrameProps = {
  readonly frame: Frame
  readonly onFrame: (frame: Frame) => void
  /** The frame is as wanted: its caption is next. */
  readonly onConfirm: () => void
  readonly onCancel: () => void
  /** Takes the focus when it appears: it was asked for by key. */
  readonly autoFocus: boolean
}

const isArrow = (key: string): key is FrameStep['key'] => /^Arrow(?:Left|Right|Up|Down)$/.test(key)

/** The frame that is being drawn: arrows move it, Shift with them resizes, Alt makes the steps small. */
export const RegionFrame = ({ frame, onFrame, onConfirm, onCancel, autoFocus }: RegionFrameProps) => {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (autoFocus) element.current?.focus()
  }, [autoFocus])
  useEffect(() => {
    // Chromium answers with a promise, which is no way to end an effect.
    void element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [frame])
  return (
    <div
      ref={element}
      role="group"
      tabIndex={0}
      aria-label="Region to clip. Arrow keys move it, Shift with an arrow key resizes it, Enter goes on to the caption, Escape drops it."
      className={styles['frame']}
      style={{
        left: `${frame.x * 100}%`,
        top: `${frame.y * 100}%`,
        width: `${frame.width * 100}%`,
        height: `${frame.height * 100}%`,
      }}
      onKeyDown={(event) => {
        const { key, shiftKey: resize, altKey: fine } = event
        if (isArrow(key)) onFrame(moveFrame(frame, { key, resize, fine }))
        else if (key === 'Enter') onConfirm()
        else if (key === 'Escape') onCancel()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <VisuallyHidden live>{frameInWords(frame)}</VisuallyHidden>
    </div>
  )
}
