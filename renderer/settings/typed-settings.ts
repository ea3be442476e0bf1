import type { CallInput } from '../../shared/ipc/contract';
import { isNoticeTemplate } from '../../shared/rights/build-notice';
import { profileSchema, settingsChangeSchema, type Settings } from '../../shared/settings/settings';
import type { Role } from '../../shared/workflow/workflow';

/** A change of settings, as main takes it. */
export type SettingsChange = CallInput<'settings.change'>;

/** The settings that are typed. */
export const typedNames = ['name', 'publisher', 'defaultHolder', 'noticeTemplate', 'principlesUrl', 'correctionsUrl'] as const;

/** One of the settings that are typed. */
export type TypedName = (typeof typedNames)[number];

/** What stands in the fields, valid or not. */
export type TypedSettings = Readonly<Record<TypedName, string>>;

/** The fields as they are before anything is typed. */
export function typedOf({ profile, publisher = '', defaultHolder = '', noticeTemplate = '', principlesUrl = '', correctionsUrl = '' }: Settings): TypedSettings {
  return { name: profile?.name ?? '', publisher, defaultHolder, noticeTemplate, principlesUrl, correctionsUrl };
}

/** Whether what is typed for a setting may be kept. Empty ones may, except the name. */
export function isGood(name: TypedName, text: string): boolean {
  const value = text.trim();
  if (name === 'name') return profileSchema.shape.name.safeParse(value).success;
  return settingsChangeSchema.shape[name].safeParse(value).success && (name !== 'noticeTemplate' || value === '' || isNoticeTemplate(value));
}

/** The change that keeps what is typed: of every field that is good, and nothing of the others. */
export function changeOf(typed: TypedSettings, role: Role): SettingsChange {
  const good = typedNames.filter((name) => isGood(name, typed[name]));
  const others = Object.fromEntries(good.filter((name) => name !== 'name').map((name) => [name, typed[name].trim()]));
  return { ...others, ...(good.includes('name') ? { profile: { name: typed.name.trim(), role } } : {}) };
}
