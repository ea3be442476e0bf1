import type { Page } from '@playwright/test';

function times(key: string, count: number): readonly string[] {
  return new Array<string>(count).fill(key);
}

/** Three hundred moves of a caret through a long text, as a person who reads and mends makes them. */
export const caretWalk: readonly string[] = [
  ...times('ArrowDown', 60), ...times('PageDown', 12), ...times('ArrowUp', 20), ...times('ArrowRight', 15), ...times('Control+ArrowRight', 8), 'End', 'Home', 'Control+End',
  ...times('ArrowUp', 60), ...times('PageUp', 10), ...times('ArrowLeft', 12), ...times('Control+ArrowLeft', 8), 'Control+Home',
  ...times('PageDown', 20), ...times('ArrowDown', 30), 'Control+End', ...times('PageUp', 6), 'Control+Home', ...times('ArrowDown', 20), ...times('Shift+ArrowDown', 8), ...times('ArrowRight', 4), 'End',
];

/** A person's key repeat. */
const gapMs = 33;

/** Walks through a fresh story of 10,000 words and gives back where the caret was after each move. */
export async function walked(page: Page, kind: 'editor' | 'unmanaged'): Promise<readonly string[]> {
  await page.evaluate(`openDocument('${kind}', 10000)`);
  await page.locator('.article-body > *').first().click({ position: { x: 120, y: 12 } });
  const places: string[] = [];
  for (const key of caretWalk) {
    await page.keyboard.press(key);
    await page.waitForTimeout(gapMs);
    places.push(await page.evaluate<string>('caret()'));
  }
  return places;
}
