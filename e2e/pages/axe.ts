import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const resultSchema = z.object({ violations: z.array(z.object({ id: z.string(), impact: z.string().nullish(), help: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })) })) });

/** What axe finds serious or critical in the window as it stands now, one line each. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  await install(page);
  const answer = resultSchema.parse(await page.evaluate((): Promise<unknown> => {
    const axe: { run(context: Document, options: unknown): Promise<unknown> } = Reflect.get(globalThis, 'axe');
    return axe.run(document, { resultTypes: ['violations'] });
  }));
  return answer.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    // These lists are moved through by the arrow keys of the field or the text that keeps the focus: axe cannot see that.
    .filter(({ id, nodes }) => id !== 'scrollable-region-focusable' || !nodes.every((node) => /^#(?:react-aria|editor-choices)/.test(node.target.map(String).join(' '))))
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.map(String).join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`));
}

/** The page's policy refuses a script from outside, as it should; the debugger's door is not bound by it. */
async function install(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  await session.detach();
}
