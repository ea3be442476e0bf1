import { datelineSchema } from '../people';
import { defineField } from '../field';

/** Where the report comes from, as printed before the first words. */
export const dateline = defineField({ name: 'dateline', control: 'dateline', group: 'details', searchNames: ['dateline', 'data', 'place', 'lugar'], schema: datelineSchema });
