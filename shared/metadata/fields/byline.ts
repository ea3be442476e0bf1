import { bylineSchema } from '../people';
import { defineField } from '../field';

/** Who wrote it: people with roles, and the line as printed. */
export const byline = defineField({ name: 'byline', control: 'byline', group: 'details', searchNames: ['byline', 'firma', 'by', 'author', 'autor', 'autora', 'por'], schema: bylineSchema });
