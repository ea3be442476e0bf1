import { blocking, runChecks } from '../../shared/checks/index';
import { readArticleAt } from '../files/read-article';
import type { Command } from './command';
import { sayFindings } from './say-article';

/** `copydesk check`: what the checks find. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'check FILE [--json]',
  summary: 'Print what the checks find; exit code 1 when something blocks publishing.',
  options: [],
  words: [1, 1],
  run: async ([file = ''], _options, { now }) => {
    const { article } = await readArticleAt(file);
    const findings = runChecks(article, { now: now() });
    return { findings, text: sayFindings(findings), exitCode: blocking(findings).length > 0 ? 1 : 0 };
  },
};
