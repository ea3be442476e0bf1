import type { Message } from '../message';

/** Words about stories that another program renamed or moved while they were open. */
export const followMessages = {
  'follow.renamed': { en: 'The file is now called “{name}”.', es: 'El archivo se llama ahora «{name}».' },
  'follow.moved': { en: 'The file is now on the shelf “{shelf}” and called “{name}”.', es: 'El archivo está ahora en el estante «{shelf}» y se llama «{name}».' },
  'follow.says': { en: 'Another program did this. Writing goes on there.', es: 'Lo hizo otro programa. Se sigue escribiendo ahí.' },
} as const satisfies Record<string, Message>;
