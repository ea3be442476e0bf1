import { z } from 'zod';
import { defineField } from '../field';

/** Words to find the story by. */
export const keywords = defineField({ name: 'keywords', control: 'keywords', group: 'details', searchNames: ['keywords', 'palabras-clave', 'keyword', 'tag', 'etiqueta'], schema: z.array(z.string().min(1)).min(1).readonly() });
