// Adds versions for ever, thinning as it goes; a line on stdout for each that lasts. Killed by kill-history.test.ts.
import { writeSync } from 'node:fs';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { createHistory } from './history';

const [, , folder = '', writer = ''] = process.argv;
const aDay = 24 * 60 * 60 * 1000;
let now = Date.now();
const history = createHistory({ folder, by: () => writer, clock: () => now });
for (let step = 0; ; step += 1) {
  // Days pass, so that every log is shortened again and again.
  now += step % 40 === 39 ? 30 * aDay : 1000;
  const text = formatArticleFile({ ...newArticle('story', { headline: `${writer}-${process.pid}-${step}` }), body: [{ type: 'paragraph', content: [{ type: 'text', text: 'word '.repeat(step * 20) }] }] });
  const { id } = await history.add({ article: 'story', file: 'story.article', folder: '/library' }, Buffer.from(text), 'saved');
  if (step % 5 === 0) await history.name('story', id, `${writer}-${process.pid}-${step}`);
  writeSync(1, `${id} ${step % 5 === 0 ? 'named' : 'plain'}\n`);
}
