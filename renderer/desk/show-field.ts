import { fieldNamed, type FieldName } from '../../shared/metadata/index';
import type { PanelId } from '../panels/panel';

/** The tab of the inspector that holds a field; undefined for those edited in the article itself. */
export function panelOf(field: FieldName): PanelId | undefined {
  const group = fieldNamed(field)?.group;
  return group === undefined || group === 'sheet' ? undefined : group;
}

/** How long a panel that is still being loaded may take to show its field. */
const patienceMs = 3000;

/** Puts the focus into the control of a field as soon as it is there: its panel may only now be opening. */
export function focusField(field: FieldName): void {
  focusWhenThere(() => {
    const holder = document.querySelector(`[data-field="${field}"]`);
    return holder instanceof HTMLTextAreaElement ? holder : holder?.querySelector('input:not([type="hidden"]), textarea, button, [tabindex="0"], [role="spinbutton"]');
  });
}

/** Puts the focus onto the tab of a panel, from where Tab goes on into it. */
export function focusTab(panel: PanelId): void {
  focusWhenThere(() => document.querySelector(`[role="tab"][data-key="${panel}"][aria-selected="true"]`));
}

function focusWhenThere(find: () => Element | null | undefined): void {
  const started = performance.now();
  const look = (): void => {
    const control = find();
    if (control instanceof HTMLElement) {
      control.scrollIntoView({ block: 'nearest' });
      control.focus();
    } else if (performance.now() - started < patienceMs) {
      requestAnimationFrame(look);
    }
  };
  look();
}
