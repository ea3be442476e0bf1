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
  readonly until: Locator;
  readonly scope: Locator;
  readonly licence: Locator;
  readonly writeNotice: Locator;
  readonly replaceNotice: Locator;
  readonly asItWas: Locator;

  constructor(private readonly panel: Locator) {
    this.notice = panel.getByRole('textbox', { name: 'Notice as written' });
    this.holder = panel.getByRole('textbox', { name: 'Holder' });
    this.year = panel.getByRole('textbox', { name: 'Year' });
    this.terms = panel.getByRole('textbox', { name: 'Usage terms' });
    this.permission = panel.getByRole('radiogroup', { name: 'May we use it?' });
    this.from = panel.getByRole('textbox', { name: 'From', exact: true });
    this.given = panel.getByRole('textbox', { name: 'Given', exact: true });
    this.until = panel.getByRole('textbox', { name: 'Until', exact: true });
    this.scope = panel.getByRole('textbox', { name: 'For', exact: true });
    this.licence = panel.getByRole('combobox', { name: 'Licence' });
    this.writeNotice = panel.getByRole('button', { name: 'Write this notice' });
    this.replaceNotice = panel.getByRole('button', { name: 'Replace the notice' });
    this.asItWas = panel.getByRole('button', { name: 'As it was' });
  }

  /** The newsroom's own name, where it may be the holder. */
  offerOf(house: string): Locator {
    return this.panel.getByRole('button', { name: `Use ${house}` });
  }

  /** The year that is offered. */
  offeredYear(year: string): Locator {
    return this.panel.getByRole('button', { name: `${year}, when it was first published` });
  }

  /** An answer to the question of permission. */
  answer(name: 'Own work' | 'Permission' | 'No permission'): Locator {
    return this.permission.getByText(name, { exact: true });
  }
}
