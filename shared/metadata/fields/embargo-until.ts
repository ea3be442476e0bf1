import { momentSchema } from '../../time/moment';
import { defineField } from '../field';

/** Nothing may leave before this moment (ninjs embargoedUntil). */
export const embargoUntil = defineField({ name: 'embargoUntil', control: 'moment', group: 'dates', schema: momentSchema });
