import { describe, expect, it } from 'vitest';
import { currentVersion, migrate, migrations } from './index';

describe('migrations', () => {
  it('rise by one from version 2, each with a reason', () => {
    expect(migrations.map((step) => step.to)).toEqual(migrations.map((_, index) => index + 2));
    expect(migrations.every((step) => step.why !== '')).toBe(true);
    expect(currentVersion).toBe(migrations.length + 1);
  });

  it('run only the steps after the version of the file, in order', () => {
    const steps = [2, 3, 4].map((to) => ({ to, why: 'test', migrate: (file: object) => ({ ...file, [`v${String(to)}`]: true }) }));
    expect(migrate({ version: 2 }, 2, steps)).toEqual({ version: 4, v3: true, v4: true });
  });
});
