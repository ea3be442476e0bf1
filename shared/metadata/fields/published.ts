import { momentSchema } from '../../time/moment';
import { defineField } from '../field';

/** When this version is or was made public. An update never fills it. */
export const published = defineField({ name: 'published', control: 'moment', group: 'dates', searchNames: ['published', 'publicado'], schema: momentSchema });
