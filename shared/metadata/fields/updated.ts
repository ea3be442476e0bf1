import { momentSchema } from '../../time/moment';
import { defineField } from '../field';

/** When the text was last changed for readers. */
export const updated = defineField({ name: 'updated', control: 'moment', group: 'dates', searchNames: ['updated', 'actualizado'], schema: momentSchema });
