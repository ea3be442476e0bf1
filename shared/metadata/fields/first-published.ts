import { momentSchema } from '../../time/moment';
import { defineField } from '../field';

/** When any version of it was first made public. */
export const firstPublished = defineField({ name: 'firstPublished', control: 'moment', group: 'dates', searchNames: ['first-published', 'primera-publicacion'], schema: momentSchema });
