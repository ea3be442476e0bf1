import { z } from 'zod';
import { defineField } from '../field';

/** The desk's short name for the story (IPTC slugline). */
export const slugline = defineField({ name: 'slugline', control: 'text', group: 'details', searchNames: ['slugline', 'clave'], schema: z.string().regex(/^[^\r\n]+$/) });
