import type { Locator } from '@playwright/test';

/** The review panel. */
export class ReviewPanel {
  readonly note: Locator;
  readonly moves: Locator;
  readonly history: Locator;

  constructor(readonly panel: Locator) {
    this.note = panel.getByRole('textbox', { name: 'Note' });
    this.moves = panel.getByRole('button');
    this.history = panel.getByRole('listitem');
  }

  /** A step that is offered. */
  move(words: string): Locator {
    return this.panel.getByRole('button', { name: words, exact: true });
  }
}
