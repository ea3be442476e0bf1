import { describe, expect, it } from 'vitest';
import { blockText } from '../body/text-blocks';
import { languages } from '../i18n/message';
import { importArticle } from '../importers/import-article';
import { firstStory } from './first-story';

describe('the first story', () => {
  it.each(languages)('comes out of the importer as a story with a receipt (%s)', (language) => {
    const { metadata, body, receipt } = importArticle(firstStory[language], { id: 'first', origin: 'paste', now: '2026-01-05T09:00:00Z' });
    expect(metadata.headline).toMatch(/^(?:Quillhaven|Puerto Albar) .* (?:years|después)$/u);
    expect(metadata.language).toBe(language);
    expect(body).toHaveLength(8);
    expect(body.every((block) => block.type === 'paragraph')).toBe(true);
    expect(metadata.updated).toMatchObject({ kind: 'instant', utc: language === 'en' ? '2024-01-16T23:20:00Z' : '2024-01-16T17:20:00Z' });
    expect(metadata.published).toBeUndefined();
    expect(metadata.firstPublished).toBeUndefined();
    expect(metadata.permission).toBeUndefined();
    expect(metadata.copyrightYears).toBe('2016');
    expect(metadata.copyrightHolder).toBe(language === 'en' ? 'Graywater Wire' : 'Agencia Agua Gris');
    expect(receipt?.lines.filter((line) => line.outcome === 'removed')).toHaveLength(7);
    expect(receipt?.lines.some((line) => line.reason === 'doubled-word')).toBe(true);
  });

  it('has what the checks are to find', () => {
    for (const language of languages) {
      const text = importArticle(firstStory[language], { id: 'first', origin: 'paste', now: '2026-01-05T09:00:00Z' }).body.map(blockText).join('\n');
      expect(text).toContain('Núñez');
      expect(text).toContain('Nunez');
      expect((text.match(/"/gu)?.length ?? 0) % 2).toBe(1);
    }
  });
});
