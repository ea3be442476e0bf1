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
  focusWhenThere(() => controlOf(field));
}

/** Hands the control of a field to `act` as soon as it can take the focus; does the other thing when it does not come. */
export function onceFieldIsThere(field: FieldName, act: (control: HTMLElement) => void, otherwise: () => void): void {
  whenReachable(() => controlOf(field), act, otherwise);
}

function controlOf(field: FieldName): Element | null | undefined {
  const holder = document.querySelector(`[data-field="${field}"]`);
  // The tools in a field's head stand before what is typed into.
  return holder instanceof HTMLTextAreaElement ? holder : (holder?.querySelector('input:not([type="hidden"]), textarea') ?? holder?.querySelector('button, [tabindex="0"], [role="spinbutton"]'));
}

/** Selects a stretch of the words in the control of a field, with the focus on it; a control that shows other words only takes the focus. */
export function selectInField(field: FieldName, text: string, from: number, to: number): void {
  focusField(field);
  whenReachable(() => [...document.querySelectorAll(`textarea[data-field="${field}"], [data-field="${field}"] :is(input, textarea)`)].find((control) => isTyped(control) && control.value === text), (control) => {
    control.focus();
    if (isTyped(control)) control.setSelectionRange(from, to);
  });
}

function isTyped(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
}

/** Marks a field as the place that is being looked at, without the focus; gives back what takes the mark off. */
export function markField(field: FieldName): () => void {
  let marked: HTMLElement | undefined;
  let isOver = false;
  whenReachable(() => document.querySelector(`[data-field="${field}"]`), (holder) => {
    if (isOver) return;
    marked = holder;
    holder.dataset['found'] = '';
    holder.scrollIntoView({ block: 'nearest' });
  });
  return () => {
    isOver = true;
    delete marked?.dataset['found'];
  };
}

/** Puts the focus onto the tab of a panel, from where Tab goes on into it. */
export function focusTab(panel: PanelId): void {
  focusWhenThere(() => document.querySelector(`[role="tab"][data-key="${panel}"][aria-selected="true"]`));
}

/** Does something to the text of the story as soon as no sheet covers it. */
export function onceTextIsFree(act: () => void): void {
  whenReachable(() => document.querySelector('.article'), act);
}

function focusWhenThere(find: () => Element | null | undefined): void {
  whenReachable(find, (control) => {
    control.scrollIntoView({ block: 'nearest' });
    control.focus();
  });
}

/** Scenario: a place is gone to from a sheet that is just closing. What lies under it is inert for a frame or two, and takes no focus. */
function whenReachable(find: () => Element | null | undefined, act: (element: HTMLElement) => void, otherwise: () => void = () => undefined): void {
  const started = performance.now();
  const look = (): void => {
    const element = find();
    if (element instanceof HTMLElement && element.closest('[inert]') === null) act(element);
    else if (performance.now() - started < patienceMs) requestAnimationFrame(look);
    else otherwise();
  };
  look();
}
