import { Component, type ErrorInfo, type ReactNode } from 'react';
import { call } from '../api/client';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

interface BoundaryProps {
  readonly children: ReactNode;
  /** A boundary with another key starts anew: another article, another panel. */
  readonly resetKey?: string | undefined;
}

interface BoundaryState {
  readonly failed: boolean;
  readonly reportId: string | undefined;
  readonly resetKey: string | undefined;
}

/** A bug below this point becomes a notice with a report id where it happened; the rest of the window works on. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, reportId: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, reportId: undefined, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    void reportBug(error, info.componentStack ?? undefined).then((reportId) => this.setState({ reportId }));
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Fallen reportId={this.state.reportId} onAgain={() => this.setState({ failed: false, reportId: undefined })} />;
  }
}

function Fallen({ reportId, onAgain }: { readonly reportId: string | undefined; readonly onAgain: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <div className="notices">
      <Notice tone="bad" title={say('app.bug')} actions={[{ label: say('app.bug.again'), run: onAgain }]}>
        {reportId === undefined ? say('app.bug.unreported') : say('app.bug.says', { reportId })}
      </Notice>
    </div>
  );
}

/** Writes a bug of the window into main's log; gives the report id, or undefined when even that failed. */
export async function reportBug(error: unknown, where?: string): Promise<string | undefined> {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = [error instanceof Error ? error.stack : undefined, where].filter((part) => part !== undefined).join('\n');
  const answer = await call('app.report', { message: message.slice(0, 2000), stack: stack.slice(0, 20_000) });
  return answer.ok ? answer.value.reportId : undefined;
}
