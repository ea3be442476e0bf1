import type { ElectronApplication } from '@playwright/test';

type Modifier = 'control' | 'shift' | 'alt';

const modifiers: Readonly<Record<string, Modifier>> = { Ctrl: 'control', Shift: 'shift', Alt: 'alt' };

/**
 * Presses keys as the system would hand them over, so that the native menu hears its shortcuts; what Playwright's own keyboard
 * presses goes to the page alone. `Ctrl+Shift+P`, `F8`.
 */
export async function pressShortcut(app: ElectronApplication, keys: string): Promise<void> {
  const parts = keys.split('+');
  const keyCode = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).map((part) => modifiers[part]).filter((modifier) => modifier !== undefined);
  await app.evaluate(({ BrowserWindow }, pressed) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.sendInputEvent({ type: 'keyDown', keyCode: pressed.keyCode, modifiers: [...pressed.held] });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: pressed.keyCode, modifiers: [...pressed.held] });
  }, { keyCode, held });
}
