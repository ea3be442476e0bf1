import { z } from 'zod';
import { defineField } from '../field';

/** BCP 47 tag of the text; decides how dates in it are read. */
export const language = defineField({ name: 'language', control: 'language', group: 'details', searchNames: ['language', 'idioma', 'lang', 'lengua'], schema: z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/) });
