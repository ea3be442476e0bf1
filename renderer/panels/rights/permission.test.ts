import { describe, expect, it } from 'vitest';
import { answered, hasEnded, withPart, type HeldPermission } from './permission';

const held: HeldPermission = { kind: 'held', from: 'Marea Press', given: '2031-05-02', scope: 'Web' };

describe('the permission record', () => {
  it('brings back what was written before when the answer changes there and back', () => {
    expect(answered('own-work', held)).toEqual({ kind: 'own-work' });
    expect(answered('held', held)).toBe(held);
  });

  it('begins without a giver, which the checks then ask for', () => {
    expect(answered('held', undefined)).toEqual({ kind: 'held', from: '' });
  });

  it('changes one part and leaves the others', () => {
    expect(withPart(held, 'scope', 'Web and radio')).toEqual({ ...held, scope: 'Web and radio' });
    expect(withPart(held, 'from', undefined).from).toBe('');
    expect(withPart(held, 'given', undefined).given).toBeUndefined();
  });

  it('ends after its last day, and never where none is said', () => {
    expect([hasEnded(held, '2031-05-02'), hasEnded({ ...held, until: '2031-05-02' }, '2031-05-02'), hasEnded({ ...held, until: '2031-05-02' }, '2031-05-03')]).toEqual([false, false, true]);
  });
});
