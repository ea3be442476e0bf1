import { openLibraryIndex } from './library-index';

// Indexes a library and says when the first stories are in, for a test that kills it in the middle.
const [folder = '', file = ''] = process.argv.slice(2);
const index = openLibraryIndex({ folder, file }, { changed: () => undefined, indexed: () => void process.stdout.write('.') });
await index.settled();
await index.close();
