import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../shared/metadata/index';
import { defaultSettings } from '../../../shared/settings/settings';
import { zonesAtHand } from './zones-at-hand';

const metadata: Metadata = {
  updated: { kind: 'instant', local: '2031-05-02T10:19:00', zone: 'Europe/Prague', utc: '2031-05-02T08:19:00Z' },
  published: { kind: 'instant', local: '2031-05-02T09:00:00', zone: 'Atlantic/Azores', utc: '2031-05-02T09:00:00Z' },
};

describe('the zones at hand', () => {
  it('takes the article’s zone from another date, never from the computer', () => {
    expect(zonesAtHand(metadata, 'published', defaultSettings, 'Asia/Tokyo').article).toBe('Europe/Prague');
    expect(zonesAtHand({}, 'published', defaultSettings, 'Asia/Tokyo').article).toBeUndefined();
  });

  it('takes no zone from the record of when the story was begun', () => {
    expect(zonesAtHand({ created: { kind: 'instant', local: '2031-05-02T08:19:00', zone: 'UTC', utc: '2031-05-02T08:19:00Z' } }, 'published', defaultSettings, 'Asia/Tokyo').article).toBeUndefined();
  });

  it('offers the article’s zones first, then the newsroom’s, then UTC, none twice', () => {
    expect(zonesAtHand(metadata, 'expires', { ...defaultSettings, homeZone: 'Europe/Prague' }, 'Asia/Tokyo').offers).toEqual(['Europe/Prague', 'Atlantic/Azores', 'UTC']);
  });

  it('uses the computer’s zone only for the newsroom’s clock', () => {
    expect(zonesAtHand({}, 'expires', defaultSettings, 'Asia/Tokyo')).toEqual({ article: undefined, home: 'Asia/Tokyo', offers: ['Asia/Tokyo', 'UTC'] });
  });
});
