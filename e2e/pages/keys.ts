import type { ElectronApplication, Page } from '@playwright/test';

type Modifier = 'control' | 'shift' | 'alt';

const modifiers: Readonly<Record<string, Modifier>> = { Ctrl: 'control', Shift: 'shift', Alt: 'alt' };

/**
 * Presses keys as the system would hand them over, so that the native menu hears its shortcuts; what Playwright's own keyboard
 * presses goes to the page alone. `Ctrl+Shift+P`, `F8`. Of several windows the one of `page` gets them.
 */
export async function pressShortcut(app: ElectronApplication, keys: string, page?: Page): Promise<void> {
  const parts = keys.split('+');
  const keyCode = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).map((part) => modifiers[part]).filter((modifier) => modifier !== undefined);
  const window = await app.browserWindow(page ?? (await app.firstWindow()));
  await window.evaluate(({ webContents }: Electron.BrowserWindow, pressed) => {
    webContents.sendInputEvent({ type: 'keyDown', keyCode: pressed.keyCode, modifiers: [...pressed.held] });
    webContents.sendInputEvent({ type: 'keyUp', keyCode: pressed.keyCode, modifiers: [...pressed.held] });
  }, { keyCode, held });
}
