import type { Locator } from '@playwright/test';

/** The rights panel. */
export class RightsPanel {
  readonly notice: Locator;
  readonly holder: Locator;
  readonly year: Locator;
  readonly terms: Locator;
  readonly permission: Locator;
  readonly from: Locator;
  readonly given: Locator;
  readonly scope: Locator;

  constructor(panel: Locator) {
    this.notice = panel.getByRole('textbox', { name: 'Notice as written' });
    this.holder = panel.getByRole('textbox', { name: 'Holder' });
    this.year = panel.getByRole('textbox', { name: 'Year' });
    this.terms = panel.getByRole('textbox', { name: 'Usage terms' });
    this.permission = panel.getByRole('radiogroup', { name: 'May we use it?' });
    this.from = panel.getByRole('textbox', { name: 'From', exact: true });
    this.given = panel.getByRole('textbox', { name: 'Given', exact: true });
    this.scope = panel.getByRole('textbox', { name: 'For', exact: true });
  }

  /** An answer to the question of permission. */
  answer(name: 'Own work' | 'Permission' | 'No permission'): Locator {
    return this.permission.getByText(name, { exact: true });
  }
}
