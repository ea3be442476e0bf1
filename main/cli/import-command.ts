import { randomUUID } from 'node:crypto';
import { runChecks } from '../../shared/checks/index';
import { createArticleFile } from '../files/create-article-file';
import { slugFrom } from '../files/file-name';
import { foreignText, readForeignFile } from '../files/read-foreign-file';
import { makeLibraryFolder } from '../library/library-folder';
import { parseDirectly } from '../workers/parse-directly';
import type { Command } from './command';
import { languageOf } from './language-of';
import { sayArticle, sayFindings, sayReceipt } from './say-article';

/** `copydesk import`: a foreign text to a story, printed or put into a library. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE|- [--library DIR] [--lang en] [--json]',
  summary: 'Read a text or HTML file (or standard input). Without --library the story is printed and nothing is written.',
  options: ['library', 'lang'],
  words: [1, 1],
  run: async ([file = '-'], { library, lang }, { readInput, now }) => {
    const language = lang === undefined ? undefined : languageOf(lang);
    const foreign = file === '-' ? foreignText(await readInput(), 'standard input') : await readForeignFile(file);
    const article = parseDirectly({ ...foreign, origin: 'command-line', language, now: now(), id: randomUUID() });
    const findings = runChecks(article, { now: now() });
    const files = library === undefined ? undefined : [(await createArticleFile(await makeLibraryFolder(library), slugFrom(article.metadata.slug ?? ''), article)).path];
    const parts = [sayArticle(article), article.receipt === undefined ? '' : `Receipt\n${sayReceipt(article.receipt)}`, `Findings\n${sayFindings(findings)}`, files === undefined ? '' : `Written: ${files.join(', ')}`];
    return { article, receipt: article.receipt, findings, files, text: parts.filter((part) => part !== '').join('\n\n'), exitCode: 0 };
  },
};
