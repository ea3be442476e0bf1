import { z } from 'zod';

/** The virtual screens to test on, as environment variables of a program that shall use one. None: the person's own screen. */
export const displays = z.array(z.record(z.string(), z.string())).parse(JSON.parse(process.env['COPYDESK_TEST_DISPLAYS'] ?? '[]'));

/** The screen of this test process; two windows on one screen would take the keys from each other. */
export function displayHere(): Readonly<Record<string, string>> {
  return displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? {};
}
