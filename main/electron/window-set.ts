import type { BrowserWindow, WebContents } from 'electron';
import type { WindowId } from '../windows/windows';
import { openDeskWindow, type DeskWindowOptions } from './desk-window';

/** The windows that are open, the one in front known. */
export interface WindowSet {
  /** Opens a window with a desk, in front: under that number, or under the first that is free. */
  readonly open: (wanted?: number) => BrowserWindow;
  readonly all: () => readonly BrowserWindow[];
  readonly at: (id: WindowId) => BrowserWindow | undefined;
  /** The number under which a window's place is remembered. */
  readonly numberOf: (id: WindowId) => number | undefined;
  /** The window that a person turned to last. */
  readonly front: () => BrowserWindow | undefined;
  /** Which of the windows a page is; undefined for every other page. */
  readonly idOf: (contents: WebContents) => WindowId | undefined;
  readonly bring: (window: BrowserWindow) => void;
}

interface WindowSetOptions extends Pick<DeskWindowOptions, 'builtFolder' | 'dataFolder' | 'deskAddress'> {
  /** Readies a window before its page is loaded. */
  readonly opened: (window: BrowserWindow, id: WindowId) => void;
  /** A person turned to a window. */
  readonly turnedTo: (id: WindowId) => void;
  readonly closed: (id: WindowId) => void;
}

/** Keeps the windows of the app. Each has the first number that is free, under which its place on the screen is remembered. */
export function createWindowSet({ opened, turnedTo, closed, ...options }: WindowSetOptions): WindowSet {
  const windows = new Map<WindowId, { readonly window: BrowserWindow; readonly number: number }>();
  /** In the order in which a person turned to them. */
  let order: readonly WindowId[] = [];

  const all = (): readonly BrowserWindow[] => [...windows.values()].map(({ window }) => window);
  const front = (): BrowserWindow | undefined => windows.get(order.at(-1) ?? -1)?.window;
  const turnTo = (id: WindowId): void => {
    order = [...order.filter((other) => other !== id), id];
    turnedTo(id);
  };

  return {
    open: (wanted) => {
      const taken = new Set([...windows.values()].map(({ number }) => number));
      const number = [wanted, ...[...taken, 0].map((_each, index) => index + 1)].find((free) => free !== undefined && !taken.has(free)) ?? 1;
      const window = openDeskWindow({ ...options, number, beside: front() });
      const { id } = window.webContents;
      windows.set(id, { window, number });
      window.on('focus', () => turnTo(id));
      window.on('closed', () => {
        windows.delete(id);
        order = order.filter((other) => other !== id);
        closed(id);
      });
      opened(window, id);
      turnTo(id);
      return window;
    },
    all,
    at: (id) => windows.get(id)?.window,
    numberOf: (id) => windows.get(id)?.number,
    front,
    idOf: ({ id }) => (windows.has(id) ? id : undefined),
    bring: (window) => {
      if (window.isMinimized()) window.restore();
      window.focus();
      turnTo(window.webContents.id);
    },
  };
}
