import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import type { Metadata } from '../metadata/index';
import type { Instant } from '../time/moment';
import { embargoInForce, mayLeave, obstacleRule, sayObstacle } from './may-leave';

const now = '2024-03-31T06:00:00Z';
const instant = (utc: string, local: string): Instant => ({ kind: 'instant', local, zone: 'Europe/Madrid', utc });
const published = instant('2024-03-30T06:00:00Z', '2024-03-30T07:00:00');

function story(metadata: Metadata = {}): Article {
  return newArticle('a', { headline: 'Lamp stays', published, ...metadata });
}

const rules = (article: Article, role: 'editor' | 'reporter' = 'editor'): readonly string[] => mayLeave(article, { how: 'publish', role, now }).map(obstacleRule);

describe('what may leave', () => {
  it('lets a complete story out for an editor, and not for a reporter', () => {
    expect(rules(story())).toEqual([]);
    expect(rules(story(), 'reporter')).toEqual(['state']);
    expect(rules({ ...story(), workflow: { state: 'approved', history: [] } }, 'reporter')).toEqual(['state']);
  });

  it('holds an embargo to the second', () => {
    const at = (utc: string): Article => story({ embargoUntil: instant(utc, `2024-03-31T08:00:${utc.slice(17, 19)}`) });
    expect(rules(at('2024-03-31T06:00:01Z'))).toEqual(['embargo']);
    expect(rules(at('2024-03-31T06:00:00Z'))).toEqual([]);
    expect(embargoInForce(at('2024-03-31T06:00:01Z'), now)?.utc).toBe('2024-03-31T06:00:01Z');
    expect(mayLeave(at('2024-03-31T06:00:01Z'), { how: 'export', now })).toEqual([]);
  });

  it('lets nothing out under an embargo that nobody can place', () => {
    for (const embargoUntil of [{ kind: 'floating', local: '2020-01-01T10:00:00' }, { kind: 'day', date: '2020-01-01' }] as const) {
      expect(rules(story({ embargoUntil }))).toEqual(['embargo-unclear']);
      expect(mayLeave(story({ embargoUntil }), { how: 'export', now }).map(obstacleRule)).toEqual(['embargo-unclear']);
    }
  });

  it('asks the checks, and only what blocks counts', () => {
    expect(rules(newArticle('a', { copyrightNotice: '© 2015 Wire', updated: published }))).toEqual(['no-headline', 'no-publish-date', 'permission']);
    expect(rules(story({ copyrightYears: '1990' }))).toEqual([]);
  });

  it('says every obstacle in words', () => {
    const obstacles = [
      ...mayLeave(story({ headline: undefined, embargoUntil: instant('2024-04-01T06:00:00Z', '2024-04-01T08:00:00') }), { how: 'publish', role: 'reporter', now }),
      ...mayLeave(story({ embargoUntil: { kind: 'day', date: '2024-04-01' } }), { how: 'export', now }),
    ];
    expect(obstacles.map(obstacleRule)).toEqual(['embargo', 'state', 'no-headline', 'embargo-unclear']);
    for (const obstacle of obstacles) for (const language of ['en', 'es'] as const) expect(sayObstacle(language, obstacle)).toMatch(/^[^{}]{20,}\.$/);
  });
});
