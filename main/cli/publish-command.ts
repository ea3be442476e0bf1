import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { formatArticleFile } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { saySurvival } from '../../shared/exporters/say-survival';
import { mayLeave, sayObstacle } from '../../shared/policy/may-leave';
import { readArticleAt } from '../files/read-article';
import { writeAtomically } from '../files/write-atomically';
import { libraryMark } from '../library/library-folder';
import { publishLogPlace } from '../publish/publish-log';
import { publishToFolder } from '../publish/publish-to-folder';
import { UsageError, type Command, type Outcome } from './command';

/** Who sits at the command line may do what an editor may. */
const role = 'editor';

/** `copydesk publish`: the same as the button in the window. */
export const publishCommand: Command = {
  name: 'publish',
  usage: 'publish FILE --to DIR [--json]',
  summary: 'Write page, ninjs and text into DIR, all or nothing, each file read back first; exit code 1 with the list when something blocks.',
  options: ['to'],
  words: [1, 1],
  run: async ([file = ''], { to }, { now }): Promise<Outcome> => {
    if (to === undefined) throw new UsageError('publish needs --to DIR.');
    const saved = await readArticleAt(file);
    const { article, path, folder, revision } = saved;
    if (saved.readOnly) throw new Refusal({ code: 'article/read-only', name: saved.name });
    const obstacles = mayLeave(article, { how: 'publish', role, now: now() });
    if (obstacles.length > 0) {
      const findings = obstacles.flatMap((obstacle) => (obstacle.kind === 'finding' ? [obstacle.finding] : []));
      return { findings, text: '', exitCode: 1, complaint: `Something blocks publishing: ${obstacles.map((obstacle) => sayObstacle('en', obstacle)).join(' ')}` };
    }
    const inLibrary = await stat(join(folder, libraryMark)).then((stats) => stats.isDirectory(), () => false);
    const log = inLibrary ? join(folder, ...publishLogPlace) : undefined;
    const published = await publishToFolder({ article, revision, home: { folder, name: basename(path) }, folder: to, now: now(), by: 'Command line', role, language: 'en', log });
    await writeAtomically({ path, folder, bytes: Buffer.from(formatArticleFile(published.article)), expected: { kind: 'revision', revision } });
    const survived = published.record.survived ?? [];
    return { article: published.article, files: published.files, survived, text: [...published.files, ...survived.map((each) => saySurvival(each, 'en'))].join('\n'), exitCode: 0 };
  },
};
