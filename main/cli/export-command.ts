import { basename } from 'node:path';
import { saySurvival } from '../../shared/exporters/say-survival';
import { exporterNamed, exporters } from '../../shared/exporters/index';
import { readArticleAt } from '../files/read-article';
import { exportArticle } from '../publish/export-article';
import { UsageError, type Command } from './command';

const words = exporters.map((exporter) => exporter.id).join('|');

/** `copydesk export`: one format of a story, without publishing it. */
export const exportCommand: Command = {
  name: 'export',
  usage: `export FILE --as ${words} --out DIR [--json]`,
  summary: 'Write one format of a story into a folder and read it back; nothing is published by it.',
  options: ['as', 'out'],
  words: [1, 1],
  run: async ([file = ''], { as: format, out }, { now }) => {
    if (format === undefined || out === undefined) throw new UsageError(`export needs --as ${words} and --out DIR.`);
    const exporter = exporterNamed(format);
    if (exporter === undefined) throw new UsageError(`“${format}” is no format; there are ${words.replaceAll('|', ', ')}.`);
    const { article, folder, path } = await readArticleAt(file);
    const { files, survived } = await exportArticle({ article, exporter, home: { folder, name: basename(path) }, folder: out, now: now(), language: 'en' });
    return { files, survived, text: [...files, ...survived.map((file) => saySurvival(file, 'en'))].join('\n'), exitCode: 0 };
  },
};
