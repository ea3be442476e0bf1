import { config } from 'zod';
import { call } from './api/client';
import './ui/index.css';

// Before any schema is made: zod would otherwise try the Function constructor, which the content policy refuses loudly.
config({ jitless: true });

// Main is asked while the rest of the window is still being read.
const state = call('app.state', {});
void import('./start').then(({ start }) => start(state));
