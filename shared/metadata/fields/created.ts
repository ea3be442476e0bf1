import { momentSchema } from '../../time/moment';
import { defineField } from '../field';

/** When the story was begun. */
export const created = defineField({ name: 'created', control: 'moment', group: 'dates', searchNames: ['created', 'creado'], schema: momentSchema });
