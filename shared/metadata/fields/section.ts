import { z } from 'zod';
import { defineField } from '../field';

/** The part of the paper it runs in. */
export const section = defineField({ name: 'section', control: 'text', group: 'details', searchNames: ['section', 'seccion'], schema: z.string().regex(/^[^\r\n]+$/) });
