import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** How a window looks: which language, which colours. */
export interface Look {
  readonly language: 'en' | 'es';
  readonly theme: 'light' | 'dark';
}

/** Every look there is. */
export const looks: readonly Look[] = [{ language: 'en', theme: 'light' }, { language: 'en', theme: 'dark' }, { language: 'es', theme: 'light' }, { language: 'es', theme: 'dark' }];

/** Changes language and colours under whatever is open, by the request that the settings make. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' });
  await page.evaluate((change) => {
    const bridge: { invoke(name: string, input: unknown): Promise<unknown> } = Reflect.get(globalThis, 'copydesk');
    return bridge.invoke('settings.change', change);
  }, { language: look.language, theme: look.theme });
  await expect(page.locator('html')).toHaveAttribute('lang', look.language);
}
