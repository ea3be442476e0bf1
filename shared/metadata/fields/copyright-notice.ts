import { z } from 'zod';
import { defineField } from '../field';

/** The copyright line byte for byte; nothing ever rewrites it. */
export const copyrightNotice = defineField({ name: 'copyrightNotice', control: 'notice', group: 'rights', searchNames: ['notice', 'aviso'], schema: z.string().min(1) });
