import { expect, it } from 'vitest';
import type { Instant } from '../../../shared/time/moment';
import { readersSee } from './readers-see';

const updated: Instant = { kind: 'instant', local: '2031-05-02T10:19:00', zone: 'Europe/Prague', utc: '2031-05-02T08:19:00Z' };

it('says the update and that a date of publication is missing, never one for the other', () => {
  expect(readersSee({ updated }, 'en')).toBe('Updated Fri 2 May 2031, 10:19 CEST. No publication date yet.');
  expect(readersSee({ updated }, 'es')).toBe('Actualizado el vie 2 may 2031, 10:19 CEST. Aún sin fecha de publicación.');
});

it('says the publication first once there is one', () => {
  expect(readersSee({ updated, published: { kind: 'day', date: '2031-05-01' } }, 'en')).toBe('Published Thu 1 May 2031. Updated Fri 2 May 2031, 10:19 CEST.');
});
