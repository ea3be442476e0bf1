import { createRoot } from 'react-dom/client';
import type { AppState } from '../shared/ipc/contract';
import type { Result } from '../shared/ipc/result';
import { App } from './app';
import { StartFailed } from './notices/start-failed';

/** Draws the app once main has said how it stands. */
export async function start(state: Promise<Result<AppState>>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no root');
  const page = createRoot(root);
  const answer = await state;
  page.render(answer.ok ? <App initial={answer.value} /> : <StartFailed error={answer.error} />);
}
