import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceiptLine } from '../article/receipt';
import { blockText } from '../body/text-blocks';
import type { Imported } from './importer';
import { scrapedText } from './scraped-text';
import { textLines } from './text/source-lines';

const read = (text: string): Imported => scrapedText.read(text, { now: '2026-01-05T09:00:00Z' });
const bodyOf = (imported: Imported): readonly string[] => imported.body.map(blockText);
const lineOf = (imported: Imported, text: string): ReceiptLine | undefined => imported.lines.find((line) => line.text.trim() === text);

const bakery = `The Brackwater Gazette
Log in
LOCAL NEWS

Old cinema to reopen as a bakery

By Ione Kestrel
Published March 3, 2024, 9:15 a.m. PST
Listen to this article

The old Lyric cinema will reopen in June as a bakery, the owner said on Sunday, ending nine years in which only pigeons used it.

Nobody came.

"Print."

That single word, Oake said, was what the last projectionist wrote on the wall.

The bakers

Two sisters, Maud and Tilly Varga, bought the building at auction for $91,000. They will keep the screen.

ADVERTISEMENT

What will be on offer:

• Rye bread, every day from six
• Cinnamon knots on Saturdays
• Video of the old projectors on the screen

Comments from neighbours have been warm. "More bread, less popcorn," said one.

Related: Brackwater's other dead cinemas

Correction: An earlier version of this story misspelled the name of Perrin Oake.

RESULTS
Brackwater 2 Northsea 1

Get the Gazette in your inbox every morning

© 2024 The Brackwater Gazette
About Us
Careers
`;

describe('a story off a page', () => {
  const imported = read(bakery);
  it('finds what stands above the body', () => {
    expect(imported.metadata).toMatchObject({ headline: 'Old cinema to reopen as a bakery', section: 'Local news', language: 'en', byline: { people: [{ name: 'Ione Kestrel', role: 'reporter' }] } });
    expect(imported.metadata.published).toMatchObject({ kind: 'instant', utc: '2024-03-03T17:15:00Z' });
    expect(imported.metadata.updated).toBeUndefined();
    expect(lineOf(imported, 'The Brackwater Gazette')).toMatchObject({ outcome: 'removed', reason: 'site-name' });
  });

  it('keeps every paragraph, however short, and the list', () => {
    expect(bodyOf(imported).slice(0, 8)).toEqual([
      expect.stringMatching(/^The old Lyric/u), 'Nobody came.', '"Print."', expect.stringMatching(/^That single word/u), 'The bakers', expect.stringMatching(/^Two sisters/u), 'What will be on offer:',
      'Rye bread, every day from six\nCinnamon knots on Saturdays\nVideo of the old projectors on the screen',
    ]);
    expect(imported.body[4]?.type).toBe('heading');
    expect(lineOf(imported, 'The bakers')?.outcome).toBe('guessed');
  });

  it('keeps in doubt what the foot of the page may own, and says so', () => {
    expect(bodyOf(imported)).toContain('Brackwater 2 Northsea 1');
    expect(lineOf(imported, 'Brackwater 2 Northsea 1')).toMatchObject({ outcome: 'flagged', reason: 'kept-in-doubt' });
    expect(bodyOf(imported).some((text) => text.startsWith('Correction:'))).toBe(true);
  });

  it.each(['Log in', 'Listen to this article', 'ADVERTISEMENT', "Related: Brackwater's other dead cinemas", 'Get the Gazette in your inbox every morning', 'About Us', 'Careers'])('removes “%s” and names it', (text) => {
    expect(lineOf(imported, text)?.outcome).toBe('removed');
    expect(bodyOf(imported)).not.toContain(text);
  });

  it('accounts for every line', () => expect(imported.lines.map((line) => line.line)).toEqual(textLines(bakery).map((line) => line.source.line)));
});

describe('one line per paragraph without empty lines', () => {
  const imported = read(`Startseite | Lokales | Sport
Lokales
Fähre nach Kaltenrode fährt wieder bei Nacht
Die Gemeinde zahlt für eine Saison, die Besatzung fordert Pausen.
Von Hedwig Marloh und Ole Brandis
Lesezeit: 3 Minuten
Die Fähre zwischen Kaltenrode und Süderhaken fährt von Mai an wieder bis zwei Uhr nachts. Das hat der Rat beschlossen.
Anzeige
„Das geht seit dreißig Jahren so“, sagte Ratsherr Onno Fries. „Es ist Zeit.“
Niemand klatschte.
Mehr zum Thema
Neue Mole kostet doppelt so viel
Drei Mitglieder stimmten dagegen. Das Geld reiche nicht, sagten sie, wenn der Diesel so teuer bleibe wie zuletzt.
© 2024 Kaltenroder Zeitung. Alle Rechte vorbehalten.
Impressum | Datenschutz
`);
  it('is read by its sentences', () => {
    expect(imported.metadata).toMatchObject({ headline: 'Fähre nach Kaltenrode fährt wieder bei Nacht', standfirst: 'Die Gemeinde zahlt für eine Saison, die Besatzung fordert Pausen.', section: 'Lokales', language: 'de' });
    expect(imported.metadata.byline?.people.map((person) => person.name)).toEqual(['Hedwig Marloh', 'Ole Brandis']);
    expect(bodyOf(imported).map((text) => text.slice(0, 12))).toEqual(['Die Fähre zw', '„Das geht se', 'Niemand klat', 'Drei Mitglie']);
  });
});

describe('what is no story of ours', () => {
  it('takes the comments at the foot out, with a line for each', () => {
    const imported = read(`Tunnel under the Ash river leaks again

The road tunnel under the Ash was closed for the third time this year on Friday after water was found at its deepest point.

Engineers pumped out 40 cubic metres before noon. They do not know yet where it comes from.

2 comments

mossy_bank
2 hours ago
I have been saying this since 1999. Nobody listens to people who live next to a river.
Reply
`);
    expect(imported.body).toHaveLength(2);
    expect(imported.lines.filter((line) => line.reason === 'comments')).toHaveLength(5);
  });

  it('leaves a text without a headline without one', () => {
    const imported = read('The council met on Tuesday and decided nothing. It will meet again on Thursday, and this is expected to take longer.\n\n"We will see," said the mayor.\n');
    expect(imported.metadata.headline).toBeUndefined();
    expect(imported.body).toHaveLength(2);
  });

  it('keeps speech with dashes as paragraphs', () => {
    const imported = read('La banda celebra su centenario sin ensayar\n\nLa banda de música celebra este sábado su centenario con un concierto en la plaza, y no ha ensayado.\n\n— ¿Para qué? —pregunta el director—. Si ya nos lo sabemos.\n\n— Eso digo yo —responde su mujer.\n');
    expect(imported.body.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('takes neither of two notices and keeps both recoverable', () => {
    const imported = read('Port to cut shifts\n\nThe operator of the port said on Saturday it would cut a third of its night shifts from April, blaming the crane.\n\nThe crane said nothing, and neither did the fish that used to come with the ships.\n\nCopyright 2024 Corwin Wire. All rights reserved.\n\n© 2025 Tidal Ledger\n');
    expect(imported.metadata).not.toHaveProperty('copyrightNotice');
    expect(imported.metadata).not.toHaveProperty('copyrightHolder');
    expect(imported.lines.filter((line) => line.reason === 'notice-second').map((line) => line.text)).toEqual(['Copyright 2024 Corwin Wire. All rights reserved.', '© 2025 Tidal Ledger']);
  });

  it('keeps a wrongly decoded notice byte for byte', () => {
    const notice = 'Â© 2019 Diario La Ribera. Todos los derechos reservados.';
    const imported = read(`La presa baja al 31 por ciento\n\nLa comunidad de regantes anunció este lunes que solo habrá agua para los cultivos tres noches por semana.\n\n${notice}\n`);
    expect(imported.metadata.copyrightNotice).toBe(notice);
  });

  it('never lets an update fill the publication', () => {
    const imported = read('Updated 5 May 2023 12:30 UTC\n\nTunnel leaks again\n\nThe road tunnel under the Ash was closed for the third time this year on Friday, the county said.\n');
    expect(imported.metadata.updated).toMatchObject({ utc: '2023-05-05T12:30:00Z' });
    expect(imported.metadata.published).toBeUndefined();
    expect(imported.metadata.firstPublished).toBeUndefined();
  });

  it('asks when two stamps of one kind disagree', () => {
    const imported = read('Tunnel leaks again\nPublished 5 May 2023 12:30 UTC\nPublished 6 May 2023 12:30 UTC\n\nThe road tunnel under the Ash was closed for the third time this year on Friday, the county said.\n');
    expect(imported.metadata.published).toBeUndefined();
    expect(imported.lines.filter((line) => line.reason === 'dates-disagree')[0]).toMatchObject({ outcome: 'flagged', field: 'published', candidates: [{ utc: '2023-05-05T12:30:00Z' }, { utc: '2023-05-06T12:30:00Z' }] });
  });
});

/** Processor time of this process (ms): other work on the computer does not stretch it. */
const cpuMs = (): number => process.cpuUsage().user / 1000;

describe('any text', () => {
  const seeds = ['Published 3 May 2021', '© 2019 Nobody', 'By Ana Ruiz', '• item', 'Related', 'Comments (2)', '', '   ', 'A sentence that is long enough to be a paragraph of its own.', 'Page 1 of 3', '\f', '\u00AD', '- ENDS -', '1. one', 'broken hy-', 'phen'];
  it('imports without throwing, and the tally adds up', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...seeds)), { maxLength: 40 }), (lines) => {
      const text = lines.join('\n');
      const imported = read(text);
      const expected = textLines(text).map((line) => [line.source.line, line.source.raw]);
      expect(imported.lines.map((line) => [line.line, line.text])).toEqual(expected);
    }), { numRuns: 300 });
  });

  it('costs linear time', () => {
    const time = (text: string): number => {
      const start = cpuMs();
      read(text);
      return cpuMs() - start;
    };
    const shapes = ['One sentence that is long enough to be prose, said the clerk.\n\n', 'word\n', 'Related\n', '© 2019 A\n', '12 May 2021 ', 'a-\nb ', '((((', '. ', '!', ' ', '© ', 'By '];
    for (const shape of shapes) {
      const small = shape.repeat(Math.ceil(100_000 / shape.length));
      // Short lines cost most per character; fewer of them show the same.
      const large = shape.repeat(Math.ceil((/^.{0,9}\n/u.test(shape) ? 400_000 : 1_000_000) / shape.length));
      // Quadratic work would take a hundred times as long; a busy processor may stretch one measurement, hardly three.
      const isLinear = [1, 2, 3].some(() => time(large) / Math.max(time(small), 4) < 30);
      expect(isLinear, JSON.stringify(shape)).toBe(true);
    }
  }, 120_000);
});
