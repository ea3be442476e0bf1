import type { IpcMainInvokeEvent, WebContents } from 'electron';

/**
 * Whether a request comes from the main frame of our own window. Compares protocol and host: the `origin` of a custom
 * scheme is the string "null" in Node, so comparing origins would refuse everybody.
 */
export function isTrustedSender(event: IpcMainInvokeEvent, window: WebContents | undefined, developmentServer: string | undefined): boolean {
  const frame = event.senderFrame;
  if (frame === null || window === undefined || event.sender !== window || frame !== window.mainFrame) return false;
  const url = new URL(frame.url);
  if (url.protocol === 'app:' && url.host === 'desk') return true;
  return developmentServer !== undefined && frame.url.startsWith(developmentServer);
}
