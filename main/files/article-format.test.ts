import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import { outcomes } from '../../shared/article/receipt';
import { marks } from '../../shared/body/inline';
import { fields } from '../../shared/metadata/index';
import { personRoles } from '../../shared/metadata/people';
import { moves, states } from '../../shared/workflow/workflow';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'article-format.md'), 'utf8');

it('shows an example that is exactly what the app writes', () => {
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  expect(formatArticleFile(parseArticleFile(example, 'example.article').article)).toBe(example);
});

it('names every field, state, move, mark, role and outcome', () => {
  const words = [...fields.map((field) => field.name), ...states, ...moves, ...marks, ...personRoles, ...outcomes];
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});
