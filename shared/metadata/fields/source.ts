import { z } from 'zod';
import { defineField } from '../field';

/** Who the story came from: an agency, a site. */
export const source = defineField({ name: 'source', control: 'text', group: 'details', searchNames: ['source', 'fuente'], schema: z.string().regex(/^[^\r\n]+$/) });
