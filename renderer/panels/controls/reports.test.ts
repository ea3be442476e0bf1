import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { changeMomentField, momentField } from './moment-field-state';

beforeAll(() => void vi.stubEnv('TZ', 'Europe/London'));
afterAll(() => void vi.unstubAllEnvs());

it('D08 a day picked in London for a story in Toronto is that day', () => {
  expect(new Date(2026, 2, 27).getTimezoneOffset()).toBe(0);
  const context = { language: 'en', asOf: '2026-03-20T12:00:00Z', articleZone: 'America/Toronto', zones: ['America/Toronto'] } as const;
  expect(changeMomentField(momentField(undefined, context, true), { do: 'choose-day', date: '2026-03-27' }, context).moment).toMatchObject({ kind: 'day', date: '2026-03-27' });
  const timed = momentField({ kind: 'instant', local: '2026-03-20T23:30:00', zone: 'America/Toronto', utc: '2026-03-21T03:30:00Z' }, context);
  expect(changeMomentField(timed, { do: 'choose-day', date: '2026-03-27' }, context).moment).toMatchObject({ local: '2026-03-27T23:30:00', zone: 'America/Toronto' });
});
