import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreedText, proposalsFor, type PictureSays, type SaidField } from '../../shared/body/picture-says';
import { readSays } from './read-says';
import { inDefaultLanguage, jpeg, png, type PictureTexts } from './test-pictures';

const says = (texts: PictureTexts): PictureSays => readSays(jpeg(64, 48, texts));
const agreed = (read: PictureSays, ...fields: readonly SaidField[]): readonly (string | undefined)[] => fields.map((field) => agreedText(read, field));

describe('what a picture says of itself', () => {
  it('C07: reads caption, credit, source and holder each into its own field', () => {
    const read = says({ iptc: { 120: 'The pier at night', 110: 'Ana Lomas / Salt Wire', 115: 'Salt Wire', 116: '© 2024 Salt Wire', 80: 'Ana Lomas' } });
    expect(agreed(read, 'caption', 'creditLine', 'source', 'copyrightNotice', 'creator', 'alt')).toEqual(['The pier at night', 'Ana Lomas / Salt Wire', 'Salt Wire', '© 2024 Salt Wire', 'Ana Lomas', undefined]);
  });

  it('reads XMP: alternative text, notice, licence and terms, and whose name stands in a list', () => {
    const read = says({
      xmp: [
        inDefaultLanguage('Iptc4xmpCore:AltTextAccessibility', 'A pier with one lamp'), inDefaultLanguage('dc:description', 'The pier &amp; the lamp'), inDefaultLanguage('dc:rights', '© 2024 Salt Wire'),
        inDefaultLanguage('xmpRights:UsageTerms', 'Ask first'), '<photoshop:Credit>Salt Wire</photoshop:Credit>', '<dc:creator><rdf:Seq><rdf:li>Ana</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq></dc:creator>',
        '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>',
      ].join(''),
    });
    expect(agreed(read, 'alt', 'caption', 'copyrightNotice', 'usageTerms', 'creditLine', 'creator', 'licence'))
      .toEqual(['A pier with one lamp', 'The pier & the lamp', '© 2024 Salt Wire', 'Ask first', 'Salt Wire', 'Ana, Bo', 'https://creativecommons.org/licenses/by/4.0/']);
    expect(agreed(readSays(png(4, 4, () => [1, 2, 3], inDefaultLanguage('dc:description', 'Un muelle'))), 'caption')).toEqual(['Un muelle']);
  });

  it('takes what several parts agree on and says what they contradict each other in', () => {
    const read = says({ iptc: { 116: '© 2015 Salt Wire', 110: 'Salt Wire' }, xmp: `${inDefaultLanguage('dc:rights', '© 2024 Quay Press')}<photoshop:Credit>Salt Wire</photoshop:Credit>`, exif: { first: { 0x8298: '© 2015 Salt Wire' } } });
    expect(proposalsFor(read, 'copyrightNotice')).toEqual([{ text: '© 2015 Salt Wire', from: ['iptc', 'exif'] }, { text: '© 2024 Quay Press', from: ['xmp'] }]);
    expect(agreed(read, 'copyrightNotice', 'creditLine')).toEqual([undefined, 'Salt Wire']);
  });

  it('reads the sign of copyright in every way it is written', () => {
    for (const iptcEncoding of ['declared-utf8', 'utf8', 'latin1'] as const) expect(agreed(says({ iptc: { 116: '© 2024 Señal' }, iptcEncoding }), 'copyrightNotice')).toEqual(['© 2024 Señal']);
    expect(agreed(says({ iptc: { 116: 'Â© 2024 SeÃ±al' } }), 'copyrightNotice')).toEqual(['© 2024 Señal']);
    expect(agreed(says({ iptc: { 116: 'Â is a letter, © is a sign' } }), 'copyrightNotice')).toEqual(['Â is a letter, © is a sign']);
  });

  it('gives the moment a zone only when the file names one', () => {
    const exif = (offset?: string): PictureTexts => ({ exif: { exif: { 0x9003: '2024:03:28 05:10:00', ...(offset === undefined ? {} : { 0x9011: offset }) } } });
    expect(says(exif('-04:00')).taken).toMatchObject({ kind: 'instant', local: '2024-03-28T05:10:00', zone: '-04:00', utc: '2024-03-28T09:10:00Z' });
    expect(says(exif()).taken).toEqual({ kind: 'floating', local: '2024-03-28T05:10:00' });
    expect(says({ iptc: { 55: '20240328', 60: '051000+0200' } }).taken).toMatchObject({ kind: 'instant', utc: '2024-03-28T03:10:00Z' });
    expect(says({ iptc: { 55: '20240328' } }).taken).toEqual({ kind: 'day', date: '2024-03-28' });
    expect(says({ xmp: '<photoshop:DateCreated>2024-03-28T05:10</photoshop:DateCreated>' }).taken).toEqual({ kind: 'floating', local: '2024-03-28T05:10:00' });
    expect(says(exif('25:99')).taken).toBeUndefined();
  });

  it('says nothing where there is nothing to read', () => {
    const hostile = [
      Buffer.alloc(0), Buffer.from('<html>'), jpeg(8, 8), jpeg(64, 48, { iptc: { 120: 'cut' } }).subarray(0, 60),
      jpeg(8, 8, { xmp: '<dc:description><rdf:Alt>' }), jpeg(8, 8, { xmp: '<!DOCTYPE x [<!ENTITY a "aaaa">]>&a;' }), jpeg(8, 8, { iptc: { 120: '\0\0  \0' } }),
      jpeg(8, 8, { xmp: '<cc:license rdf:resource="javascript:alert(1)"/>' }),
    ];
    for (const bytes of hostile) expect(readSays(bytes)).toEqual({ said: [] });
  });

  const reference = new URL('../../../shared/fixtures/iptc-photo-ref/IPTC-PhotometadataRef-Std2017.1.jpg', import.meta.url);
  it.skipIf(!existsSync(reference))('C07: reads the reference picture of the IPTC', () => {
    const read = readSays(readFileSync(reference));
    for (const field of ['caption', 'creditLine', 'copyrightNotice', 'source'] as const) expect(proposalsFor(read, field).length).toBeGreaterThan(0);
  });
});
