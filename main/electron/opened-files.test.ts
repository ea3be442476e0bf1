import { describe, expect, it } from 'vitest';
import { articleFilesIn } from './opened-files';

describe('files on the command line', () => {
  it('finds article files, relative to where the person stands, and passes over everything else', () => {
    expect(articleFilesIn(['.', '--no-sandbox', 'late-ferry.article', '/desk/B.ARTICLE', 'notes.txt', '--x=y.article'], '/home/ana')).toEqual([
      '/home/ana/late-ferry.article',
      '/desk/B.ARTICLE',
    ]);
  });
});
