import { readFile } from 'node:fs/promises';
import { runChecks } from '../../shared/checks/index';
import { readArticleAt } from '../files/read-article';
import type { Command } from './command';
import { sayArticle, sayReceipt } from './say-article';

/** `copydesk show`: what an article file holds. */
export const showCommand: Command = {
  name: 'show',
  usage: 'show FILE [--json]',
  summary: 'Print what an article file holds.',
  options: [],
  words: [1, 1],
  run: async ([file = ''], _options, { now }) => {
    const { article, path, readOnly } = await readArticleAt(file);
    const articleJson: unknown = readOnly ? JSON.parse(await readFile(path, 'utf8')) : undefined;
    const receipt = article.receipt === undefined ? '' : `\n\nReceipt\n${sayReceipt(article.receipt)}`;
    const newer = readOnly ? '\n\nA newer version of Copydesk wrote this file; it is read-only here.' : '';
    return { article, articleJson, receipt: article.receipt, findings: runChecks(article, { now: now() }), text: `${sayArticle(article)}${receipt}${newer}`, exitCode: 0 };
  },
};
