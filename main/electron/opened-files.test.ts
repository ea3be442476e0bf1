import { describe, expect, it } from 'vitest';
import { articleFilesIn } from './opened-files';

describe('files on the command line', () => {
  it('finds article files, relative to where the person stands, and passes over everything else', () => {
    expect(articleFilesIn(['.', '--no-sandbox', 'late-ferry.article', '/desk/B.ARTICLE', 'notes.txt', '--x=y.article'], '/home/ana')).toEqual([
      '/home/ana/late-ferry.article',
      '/desk/B.ARTICLE',
    ]);
  });

  it('understands the addresses that a Linux desktop passes, and survives broken ones', () => {
    expect(articleFilesIn(['file:///home/ana/el%20r%C3%ADo.article'], '/home/ana')).toEqual(['/home/ana/el río.article']);
    expect(articleFilesIn(['file:///a%2Fb.article'], '/home/ana')).toHaveLength(1);
  });
});
