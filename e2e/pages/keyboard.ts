import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any way through the window has: a control that is not reached by then cannot be reached. */
const mostStops = 80;

/** Presses Tab (or Shift+Tab) until the focus is on a control, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(keys);
  }
  await expect(target, `${keys} never reached it`).toBeFocused({ timeout: 1 });
}
