import { permissionSchema } from '../../rights/rights';
import { defineField } from '../field';

/** Why the newsroom may use the text. */
export const permission = defineField({ name: 'permission', control: 'permission', group: 'rights', searchNames: ['permission', 'permiso'], schema: permissionSchema });
