import type { LedgerEntry } from '../../../shared/ledger/entry';
import type { Permission } from '../../../shared/rights/rights';
import { sayMoment } from '../../../shared/time/say-moment';
import type { Words } from '../../ui/words';

/** What an entry is: its field, or, in the text, its own words. */
export function titleWords({ name, quote }: LedgerEntry, { say }: Words): string {
  return name === undefined ? (quote ?? '') : say(name);
}

/** What an entry was read as. */
export function readWords({ reading }: LedgerEntry, words: Words): string {
  const { say, language } = words;
  switch (reading.kind) {
    case 'moment':
      return sayMoment(reading.moment, language, 'long');
    case 'words':
      return reading.words;
    case 'permission':
      return sayPermission(reading.permission, words);
    case 'choices':
      return say('ledger.reading.choices', { choices: reading.candidates.map((moment) => sayMoment(moment, language, 'short')).join(say('ledger.reading.or')) });
    case 'nothing':
      return say('ledger.reading.nothing');
  }
}

/** How the reading came about; undefined where nothing is to be said of it. */
export function howWords({ how }: LedgerEntry, { say }: Words): string | undefined {
  return how === undefined ? undefined : say(how);
}

function sayPermission(permission: Permission, { say, language }: Words): string {
  const parts = permission.kind === 'held' ? [permission.from, permission.scope, permission.until === undefined ? undefined : `→ ${sayMoment({ kind: 'day', date: permission.until }, language, 'short')}`] : [];
  return [say(`rights.use.${permission.kind}`), ...parts.filter((part) => part !== undefined && part !== '')].join(' · ');
}
