import { z } from 'zod';
import { defineField } from '../field';

/** Names the story's file and address: letters, digits, hyphens. */
export const slug = defineField({ name: 'slug', control: 'text', group: 'details', searchNames: ['slug', 'direccion'], schema: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u) });
