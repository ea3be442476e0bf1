import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { answerWithPaths } from './native-dialogs';

/** Pictures in the text: inserting them, the figures, their details. */
export class Pictures {
  readonly figures: Locator;
  readonly details: Locator;

  constructor(readonly app: ElectronApplication, readonly page: Page) {
    this.figures = page.getByRole('textbox', { name: 'Text of the story' }).getByRole('figure');
    this.details = page.getByRole('dialog', { name: 'Picture: details' });
  }

  /** Chooses pictures in the system's dialog, as the menu asks for them. */
  async insert(command: 'insert.picture' | 'insert.gallery', ...paths: readonly string[]): Promise<void> {
    await answerWithPaths(this.app, ...paths);
    await this.app.evaluate(({ Menu }, item) => void Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), command);
  }

  /** Lets files go over a place of the window. The system's own drag cannot be driven, so the page gets the events that it would get. */
  async drop(files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[], over: Locator, edge: 'top' | 'bottom'): Promise<void> {
    await over.scrollIntoViewIfNeeded();
    const box = await over.boundingBox();
    if (box === null) throw new Error('There is no place to drop on.');
    const point = { x: box.x + 40, y: edge === 'top' ? box.y + 2 : box.y + box.height - 2 };
    await this.page.evaluate(({ dropped, at }) => {
      const transfer = new DataTransfer();
      for (const { name, type, data } of dropped) transfer.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], name, { type }));
      const target = document.elementFromPoint(at.x, at.y) ?? document.body;
      for (const event of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, dataTransfer: transfer }));
    }, { dropped: files.map(({ name, type, bytes }) => ({ name, type, data: bytes.toString('base64') })), at: point });
  }

  /** Pastes what a clipboard would hold: files and texts side by side. */
  async paste(files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[], texts: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(({ pasted, flavours }) => {
      const transfer = new DataTransfer();
      for (const { name, type, data } of pasted) transfer.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], name, { type }));
      for (const [type, text] of Object.entries(flavours)) transfer.setData(type, text);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: transfer }));
    }, { pasted: files.map(({ name, type, bytes }) => ({ name, type, data: bytes.toString('base64') })), flavours: texts });
  }

  /** Waits until every picture that is shown has been painted. */
  async painted(count: number): Promise<void> {
    await expect(this.figures).toHaveCount(count);
    await expect(async () => expect(await this.figures.locator('img').evaluateAll((images) => images.every((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0))).toBe(true)).toPass();
  }

  /** A field of the details. */
  field(name: string): Locator {
    return this.details.getByRole('textbox', { name, exact: true });
  }
}

/** Writes pictures where a person would keep them, and gives their paths. */
export async function keepOutside(folder: string, pictures: Readonly<Record<string, Buffer>>): Promise<Readonly<Record<string, string>>> {
  const outside = join(folder, 'outside');
  await mkdir(outside, { recursive: true });
  for (const [name, bytes] of Object.entries(pictures)) await writeFile(join(outside, name), bytes);
  return Object.fromEntries(Object.keys(pictures).map((name) => [name, join(outside, name)]));
}
