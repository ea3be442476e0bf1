import type { WebContents } from 'electron';
import { channelPrefix, type EventName, type Events } from '../../../shared/ipc/contract';

/** Tells the window something; a window that is gone hears nothing. */
export function sendEvent<Name extends EventName>(window: WebContents | undefined, name: Name, payload: Events[Name]): void {
  if (window !== undefined && !window.isDestroyed()) window.send(channelPrefix + name, payload);
}
