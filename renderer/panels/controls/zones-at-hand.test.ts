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

  it('asks with the article’s zones first, then the newsroom’s, the computer’s and UTC, none twice', () => {
    expect(zonesAtHand(metadata, 'expires', { ...defaultSettings, homeZone: 'Europe/Prague' }, 'Asia/Tokyo').likely).toEqual(['Europe/Prague', 'Atlantic/Azores', 'Asia/Tokyo', 'UTC']);
  });

  it('lists the newsroom’s further cities before all others', () => {
    const { cities, offers } = zonesAtHand({}, 'expires', { ...defaultSettings, homeZone: 'Europe/Madrid', extraCities: ['America/Bogota', 'Asia/Tokyo'] }, 'Asia/Tokyo');
    expect(cities).toEqual(['America/Bogota', 'Asia/Tokyo']);
    expect(offers).toEqual(['Europe/Madrid', 'Asia/Tokyo', 'America/Bogota', 'UTC']);
  });

  it('knows no newsroom where the settings name none', () => {
    expect(zonesAtHand({}, 'expires', defaultSettings, 'Asia/Tokyo')).toMatchObject({ home: undefined, here: 'Asia/Tokyo', likely: ['Asia/Tokyo', 'UTC'] });
  });
});
