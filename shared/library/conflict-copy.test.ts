import { expect, it } from 'vitest';
import { conflictCopyOf, isConflictName, readConflictName, type ConflictCopy } from './conflict-copy';

const copies: readonly (readonly [name: string, copy: ConflictCopy, story?: string])[] = [
  ['lamp (Ana Lomas\'s conflicted copy 2026-11-20).article', { program: 'dropbox', who: 'Ana Lomas', when: '2026-11-20' }],
  ['lamp (Ana’s conflicted copy 2026-11-20).article', { program: 'dropbox', who: 'Ana', when: '2026-11-20' }],
  ['lamp (Reyes\' conflicted copy 2026-11-20 (1)).article', { program: 'dropbox', who: 'Reyes', when: '2026-11-20' }],
  ['lamp (desk-3 conflicted copy 2026-11-20).article', { program: 'dropbox', who: 'desk-3', when: '2026-11-20' }],
  ['lamp (Copia en conflicto de Ana Lomas 2026-11-20).article', { program: 'dropbox', who: 'Ana Lomas', when: '2026-11-20' }],
  ['lamp (copia en conflicto de Ana).article', { program: 'dropbox', who: 'Ana', when: undefined }],
  ['lamp (Cópia em conflito de Ana 2026-11-20).article', { program: 'dropbox', who: 'Ana', when: '2026-11-20' }],
  ['lamp (Copie en conflit de Ana 2026-11-20).article', { program: 'dropbox', who: 'Ana', when: '2026-11-20' }],
  ['lamp (In Konflikt stehende Kopie von Ana 2026-11-20).article', { program: 'dropbox', who: 'Ana', when: '2026-11-20' }],
  ['Lamp (Case Conflict).article', { program: 'dropbox', who: undefined, when: undefined }],
  ['lamp (Unicode Encoding Conflict 1).article', { program: 'dropbox', who: undefined, when: undefined }],
  ['lamp.sync-conflict-20261120-101500-ABCDEF7.article', { program: 'syncthing', who: 'ABCDEF7', when: '2026-11-20T10:15' }],
  ['lamp.sync-conflict-20261120-101500.article', { program: 'syncthing', who: undefined, when: '2026-11-20T10:15' }],
  ['lamp (conflicted copy 2026-11-20 101500).article', { program: 'nextcloud', who: undefined, when: '2026-11-20T10:15' }],
  ['lamp (conflicted copy Ana Lomas 2026-11-20 101500).article', { program: 'nextcloud', who: 'Ana Lomas', when: '2026-11-20T10:15' }],
  ['lamp (case clash from 2026-11-20 101500).article', { program: 'nextcloud', who: undefined, when: '2026-11-20T10:15' }],
  ['lamp_conflict-20261120-101500.article', { program: 'nextcloud', who: undefined, when: '2026-11-20T10:15' }],
  ['lamp_conflict_ana-20261120-101500.article', { program: 'nextcloud', who: 'ana', when: '2026-11-20T10:15' }],
  ['lamp-DESKTOP-4F2.article', { program: 'onedrive', who: 'DESKTOP-4F2', when: undefined }],
  ['lamp-final.article', { program: 'onedrive', who: undefined, when: undefined }],
  ['lamp [Conflict].article', { program: 'google-drive', who: undefined, when: undefined }],
  ['lamp (1).article', { program: 'unknown', who: undefined, when: undefined }],
  ['lamp 2.article', { program: 'unknown', who: undefined, when: undefined }],
  ['lamp.Conflict.article', { program: 'resilio', who: undefined, when: undefined }],
  ['lamp.Conflict.Conflict2.article', { program: 'resilio', who: undefined, when: undefined }],
  ['lamp_Andy-PC_Jan-03-0901-2026_CaseConflict_1.article', { program: 'synology', who: 'Andy-PC', when: '2026-01-03T09:01' }],
  ['pier (2024) (1).article', { program: 'unknown', who: undefined, when: undefined }, 'pier (2024).article'],
  ['pena\u0303 (1).article', { program: 'unknown', who: undefined, when: undefined }, 'penã.article'],
];

it.each(copies.map(([name, copy, story = 'lamp.article']) => ({ name, copy, story })))('$name', ({ name, copy, story }) => {
  expect(conflictCopyOf(name, story)).toEqual(copy);
  expect(conflictCopyOf(story, name)).toBeUndefined();
});

it.each(['lamp.article', 'lamps.article', 'lamp copy.article', 'lamp - in the harbour.article', 'lamp (2024).article', 'lamp (draft).article', 'old lamp (1).article', 'lamp-.article', 'lamp.sync-conflict-now.article'])('%s is no conflict copy of lamp.article', (name) => {
  expect(conflictCopyOf(name, 'lamp.article')).toBeUndefined();
});

it('reads of a name alone what no person would call a story', () => {
  for (const [name, copy] of copies) if (isConflictName(name)) expect(readConflictName(name)).toEqual(copy);
});

it('tells by the name alone only what no person would call a story', () => {
  expect(copies.map(([name]) => name).filter((name) => !isConflictName(name))).toEqual(['lamp-DESKTOP-4F2.article', 'lamp-final.article', 'lamp (1).article', 'lamp 2.article', 'pier (2024) (1).article', 'pena\u0303 (1).article']);
  for (const name of ['the-conflict-of-the-harbour.article', 'conflicted copy.article', 'Conflict.article', 'a conflict.article', 'lamp (conflict in the harbour).article']) expect(isConflictName(name), name).toBe(false);
});
