import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timelineOf } from './timeline';
import { versionKinds, type Version } from './version';

const version = (sequence: number, at: string, more: Partial<Version> = {}): Version => ({ id: `v${sequence}`, sequence, revision: String(sequence), at, kind: 'saved', by: 'Ana', file: 'pier.article', ...more });
const dayOf = (at: string): string => at.slice(0, 10);
const told = (versions: readonly Version[], everySave = false): string[] => timelineOf(versions, dayOf, everySave).map(({ day, rows }) => `${day}: ${rows.map((row) => (row.saves === 1 ? row.version.id : `${row.version.id}x${row.saves}`)).join(' ')}`);

const sittings = [
  version(1, '2026-03-01T10:01:00Z', { kind: 'created' }), version(2, '2026-03-01T10:02:00Z'), version(3, '2026-03-01T10:03:00Z'), version(4, '2026-03-01T10:11:00Z'),
  version(5, '2026-03-02T09:00:00Z'), version(6, '2026-03-02T09:01:00Z', { name: 'As sent' }), version(7, '2026-03-02T09:02:00Z'), version(8, '2026-03-02T09:03:00Z', { by: 'Sara' }), version(9, '2026-03-02T09:04:00Z', { by: 'Sara', kind: 'published' }),
];

it('puts the saves of one sitting in one line, days and lines newest first', () => {
  expect(told(sittings)).toEqual(['2026-03-02: v9 v8 v7 v6x2', '2026-03-01: v4 v3x2 v1']);
  expect(told(sittings, true)).toEqual(['2026-03-02: v9 v8 v7 v6 v5', '2026-03-01: v4 v3 v2 v1']);
});

it('keeps the order of the versions when the clock ran backwards', () => {
  expect(told([version(1, '2026-03-02T10:00:00Z'), version(2, '2026-03-01T10:00:00Z'), version(3, '2026-03-02T11:00:00Z')])).toEqual(['2026-03-02: v3', '2026-03-01: v2', '2026-03-02: v1']);
});

it('loses no version and changes no order, whatever the history', () => {
  const any = fc.array(fc.record({ minute: fc.integer({ min: 0, max: 4000 }), kind: fc.constantFrom(...versionKinds), by: fc.constantFrom('Ana', 'Sara') }), { maxLength: 60 });
  fc.assert(fc.property(any, (made) => {
    const versions = made.map(({ minute, kind, by }, index) => version(index + 1, new Date(minute * 60_000).toISOString(), { kind, by }));
    const rows = timelineOf(versions, dayOf, false).flatMap((day) => day.rows);
    expect(rows.reduce((sum, row) => sum + row.saves, 0)).toBe(versions.length);
    const sequences = rows.map((row) => row.version.sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => b - a));
    expect(sequences[0] ?? 0).toBe(versions.length);
  }));
});
