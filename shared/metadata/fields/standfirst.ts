import { z } from 'zod';
import { defineField } from '../field';

/** The sentence or two under the headline. */
export const standfirst = defineField({ name: 'standfirst', control: 'long-text', group: 'sheet', searchNames: ['standfirst', 'entradilla', 'subtitulo', 'deck'], schema: z.string().min(1) });
