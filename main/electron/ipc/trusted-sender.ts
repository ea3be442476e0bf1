import type { IpcMainInvokeEvent } from 'electron';

/**
 * Whether a request of one of our own windows comes from its main frame. Compares protocol and host: the `origin` of a custom
 * scheme is the string "null" in Node, so comparing origins would refuse everybody.
 */
export function isTrustedFrame({ sender, senderFrame: frame }: IpcMainInvokeEvent, developmentServer: string | undefined): boolean {
  if (frame === null || frame !== sender.mainFrame) return false;
  const url = new URL(frame.url);
  if (url.protocol === 'app:' && url.host === 'desk') return true;
  return developmentServer !== undefined && frame.url.startsWith(developmentServer);
}
