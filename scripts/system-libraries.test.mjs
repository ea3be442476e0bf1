import { expect, it } from 'vitest';
import { missingLibraries } from './system-libraries.mjs';

it('names each library that ldd did not find once', () => {
  const output = '\tlinux-vdso.so.1 (0x00007ffd)\n\tlibgbm.so.1 => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x00007f)\n\tlibasound.so.2 => not found\n\tlibgbm.so.1 => not found\n';
  expect(missingLibraries(output)).toEqual(['libgbm.so.1', 'libasound.so.2']);
});
