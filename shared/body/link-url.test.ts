import { describe, expect, test } from 'vitest';
import { readLinkUrl } from './link-url';

describe('readLinkUrl', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['  http://example.org ', 'http://example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['example.org/story', 'https://example.org/story'],
    ['año.example.org', 'https://año.example.org'],
    ['https://exa\u200bmple.org', 'https://example.org'],
  ])('reads %s', (typed, url) => expect(readLinkUrl(typed)).toBe(url));

  test.each(['', 'javascript:alert(1)', 'java\u200bscript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', 'ftp://example.org', 'vbscript:x', 'two words', 'https://', 'just-a-word'])(
    'refuses %s', (typed) => expect(readLinkUrl(typed)).toBeUndefined());
});
