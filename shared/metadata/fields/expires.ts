import { momentSchema } from '../../time/moment';
import { defineField } from '../field';

/** From this moment the story must no longer be shown. */
export const expires = defineField({ name: 'expires', control: 'moment', group: 'dates', searchNames: ['expires', 'caduca'], schema: momentSchema });
