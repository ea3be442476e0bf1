import type { Permission } from '../rights/rights';
import type { Moment } from '../time/moment';
import { offsetAt, writeOffset } from '../time/offsets';
import { resolveInstant, secondsOf } from '../time/resolve-moment';
import type { FieldName, Metadata } from './index';
import { momentFields } from './index';
import type { Byline, Dateline } from './people';

/** The text of a field as a person would type it, so that reading it gives the value back; empty for an empty field. */
export function sayField(metadata: Metadata, name: FieldName): string {
  const moment = momentFields.find((each) => each === name);
  if (moment !== undefined) return sayTyped(metadata[moment]);
  if (name === 'byline') return sayByline(metadata.byline);
  if (name === 'dateline') return sayDateline(metadata.dateline);
  if (name === 'permission') return sayPermission(metadata.permission);
  const value = metadata[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : '';
}

function sayTyped(moment: Moment | undefined): string {
  switch (moment?.kind) {
    case undefined:
      return '';
    case 'day':
      return moment.date;
    case 'floating':
      return clock(moment.local);
    case 'instant': {
      // Where the clock showed this time twice, the offset says which of the two it was.
      const offset = resolveInstant(moment.local, moment.zone).kind === 'overlap' ? `${writeOffset(offsetAt(moment.zone, secondsOf(moment)) ?? 0)} ` : '';
      return `${clock(moment.local)} ${offset}${moment.zone}`;
    }
  }
}

function clock(local: string): string {
  return local.replace('T', ' ').replace(/:00$/, '');
}

function sayByline(byline: Byline | undefined): string {
  return byline?.people.map(({ name, role }) => (role === 'reporter' ? name : `${name} (${role})`)).join('; ') ?? '';
}

function sayDateline(dateline: Dateline | undefined): string {
  if (dateline === undefined) return '';
  return dateline.text ?? [dateline.place, dateline.agency === undefined ? undefined : `(${dateline.agency})`].filter((part) => part !== undefined).join(' ');
}

function sayPermission(permission: Permission | undefined): string {
  if (permission === undefined) return '';
  if (permission.kind !== 'held') return permission.kind;
  return `held:${[permission.from, permission.given, permission.scope, permission.until === undefined ? undefined : `until ${permission.until}`].filter((part) => part !== undefined).join(', ')}`;
}
