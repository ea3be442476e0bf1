import { createRoot } from 'react-dom/client';
import { call } from './api/client';
import { App } from './app';
import { StartFailed } from './notices/start-failed';
import './ui/index.css';

const root = document.getElementById('root');
if (root !== null) {
  const page = createRoot(root);
  void call('app.state', {}).then((answer) => page.render(answer.ok ? <App initial={answer.value} /> : <StartFailed error={answer.error} />));
}
