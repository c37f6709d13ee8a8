import { Component, type ReactNode } from 'react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { reportError } from './error-report'
import styles from './App.module.css'

type Props = {
  readonly children: ReactNode
  /** What broke, for the sentence: "This view". */
  readonly what?: string
}

/** Keeps a broken view from taking the window with it. What was saved stays saved: views only read. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    reportError('view', error)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className={styles['broken']}>
        <Banner
          tone="error"
          title={`${this.props.what ?? 'The window'} could not be shown`}
          actions={<Button onPress={() => this.setState({ failed: false })}>Try again</Button>}
        >
          Everything saved so far is kept. The error was noted on this computer, without contents of the case.
        </Banner>
      </div>
    )
  }
}
