import { z } from 'zod';
import { defineField } from '../field';

/** An SPDX id when the licence is exactly that one, its URL otherwise. */
export const licence = defineField({ name: 'licence', control: 'licence', group: 'rights', searchNames: ['licence', 'licencia', 'license'], schema: z.string().regex(/^[^\r\n]+$/) });
