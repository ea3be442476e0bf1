import { z } from 'zod';
import { defineField } from '../field';

/** Who holds the copyright, as the notice names them. */
export const copyrightHolder = defineField({ name: 'copyrightHolder', control: 'text', group: 'rights', searchNames: ['holder', 'titular-de-los-derechos', 'derechos', 'copyright'], schema: z.string().regex(/^[^\r\n]+$/) });
