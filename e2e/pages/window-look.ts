import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** How a window looks: which language, which colours. */
export interface Look {
  readonly language: 'en' | 'es';
  readonly theme: 'light' | 'dark';
}

/** Every look there is. */
export const looks: readonly Look[] = [{ language: 'en', theme: 'light' }, { language: 'en', theme: 'dark' }, { language: 'es', theme: 'light' }, { language: 'es', theme: 'dark' }];

/** Changes language and colours under whatever is open, by the request that the settings make. `again` loads what does not follow by itself. */
export async function wear(page: Page, look: Look, again?: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' });
  await page.evaluate((change) => {
    const bridge: { invoke(name: string, input: unknown): Promise<unknown> } = Reflect.get(globalThis, 'copydesk');
    return bridge.invoke('settings.change', change);
  }, { language: look.language, theme: look.theme });
  await again?.();
  await expect(page.locator('html')).toHaveAttribute('lang', look.language);
}

/** Buttons, fields and sheets that stick out of the window or of a box that cuts them off, by their words. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isOut = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      // What only screen readers get is cut off on purpose.
      const isHidden = element.closest('[data-react-aria-prevent-focus], .vh') !== null || getComputedStyle(element).clipPath !== 'none' || getComputedStyle(element.parentElement ?? element).clipPath !== 'none';
      if (width === 0 || isHidden || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (left < -1 || right > innerWidth + 1) return true;
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box);
        const edges = box.getBoundingClientRect();
        if (overflowX !== 'visible' && (left < edges.left - 1 || right > edges.right + 1)) return true;
      }
      return false;
    };
    const top = document.querySelector('[role="dialog"]') ?? document.querySelector('main') ?? document.body;
    return [...top.querySelectorAll('button, input, textarea, select, [role="dialog"]')].filter(isOut).map((element) => element.getAttribute('aria-label') ?? element.textContent);
  });
}
