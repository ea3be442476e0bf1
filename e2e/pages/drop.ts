import type { Page } from '@playwright/test';

/** Drops text from another program on the window. The system's own drag cannot be driven, so the page gets the events that it would get. */
export async function dropText(page: Page, dropped: { readonly text: string; readonly html?: string }): Promise<void> {
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', data.text);
    if (data.html !== undefined) transfer.setData('text/html', data.html);
    const target = document.querySelector('main') ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, dropped);
}
