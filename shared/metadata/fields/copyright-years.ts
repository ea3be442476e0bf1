import { z } from 'zod';
import { defineField } from '../field';

/** Years of the notice: 2015, 2013-2015, 1997- (open), or 2013, 2015. */
export const copyrightYears = defineField({ name: 'copyrightYears', control: 'text', group: 'rights', searchNames: ['year', 'ano'], schema: z.string().regex(/^\d{4}(-(\d{4})?)?(, \d{4}(-\d{4})?)*$/) });
