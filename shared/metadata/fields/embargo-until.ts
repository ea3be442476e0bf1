import { momentSchema } from '../../time/moment';
import { defineField } from '../field';

/** Nothing may be published before this moment; what is exported for colleagues carries it (ninjs embargoedUntil). */
export const embargoUntil = defineField({ name: 'embargoUntil', control: 'moment', group: 'dates', searchNames: ['embargo', 'embargado'], schema: momentSchema });
