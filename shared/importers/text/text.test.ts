import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinHyphen } from './join-hyphen';
import { announcesTitles, furnitureReason } from './furniture';
import { bylineShape, hasStampLabel, isJobLine, isPictureCredit, isStoryCredit } from './byline-shape';
import { doubledWord, endsWithStop, isNameShaped, isProse, itemMarker } from './line-shape';
import { repairText } from './repair-text';
import { textLines } from './source-lines';
import { unwrap } from './unwrap';
import { detectLanguage } from '../words/detect-language';

const reason = (line: string): string | undefined => furnitureReason(line, line.trim());

describe('repairs', () => {
  it('takes out hidden signs and makes odd spaces plain, and says which', () => {
    expect(repairText(' cen\u00ADti\u00ADmetres\u200B ')).toEqual({ text: 'centimetres', hidden: true, spaces: false });
    expect(repairText('at\u00A0noon  sharp')).toEqual({ text: 'at noon sharp', hidden: false, spaces: true });
  });

  it('keeps the no-break spaces of good typography', () => {
    for (const text of ['«\u00A0Oui\u00A0!\u00A0»', '148\u202F000 euros', 'le 31\u00A0%']) expect(repairText(text)).toEqual({ text, hidden: false, spaces: false });
  });

  it('never touches a letter', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const letters = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(repairText(text).text)).toBe(letters(text));
    }));
  });
});

describe('page furniture', () => {
  it.each([
    ['Skip to main content', 'navigation'], ['News | Sport | Weather', 'navigation'], ['Inicio > Cultura > Música', 'navigation'], ['Share   Tweet   Email', 'share'], ['2.4K shares', 'share'], ['PUBLICIDADE', 'advertisement'],
    ['Suscríbete a nuestro boletín del campo', 'newsletter'], ['Recevez chaque matin notre lettre', 'newsletter'], ['Related: The other ferry', 'related'], ['À lire aussi : Les bacs de Loire', 'related'], ['Mehr zum Thema', 'related'],
    ['1:02 / 4:40', 'player'], ['Escuchar noticia', 'player'], ['Lesezeit: 3 Minuten', 'reading-time'], ['Lecture 4 min.', 'reading-time'], ['Comments (3)', 'comments'], ['We use cookies to count visits.', 'cookies'],
    ['-- 30 --', 'end-mark'], ['###', 'end-mark'], ['Tel: 00 5550 0199', 'contact'], ['desk@example.org', 'contact'], ['Política de privacidad', 'boilerplate'], ['NOTA DE PRENSA', 'label'],
  ])('%s is %s', (line, expected) => expect(reason(line)).toBe(expected));

  it.each([
    'Nobody came.', '"Print."', '« Fermer »', 'Share prices in the mill rose by a tenth.', 'Advertisement revenue fell.', 'Comments from neighbours have been warm.', 'Subscribe to the theory that bread saves towns and you will be pleased.',
    'Home is where the ferry stops, she said.', 'Related costs were not published.', 'La publicidad creció un diez por ciento.', 'Live music returned to the square on Friday.', 'Print shops closed first, then the bakery.', 'Reply to the letter came in March.',
    'Search parties went out at dawn.', 'Menu prices doubled.', 'Close to nine hundred people marched on Sunday', 'More than half of the pipes leak', 'Save the whale, they said', 'Watch towers line the coast', 'Contact with the crew was lost at noon.',
    'Powered by a steam engine, the boat crossed the lake in an hour.', 'Press office staff walked out on Monday.', 'By continuing to use this road, drivers risk a fine.', 'Terms of the sale were not disclosed.', 'End of a century-old line', 'Sign of the times', 'Popular in the north, unknown in the south', 'Play resumed after an hour.',
  ])('%s is the story', (line) => expect(reason(line)).toBeUndefined());

  it('knows which labels announce titles', () => {
    expect(announcesTitles('related', 'Most read')).toBe(true);
    expect(announcesTitles('related', 'Related: The other ferry')).toBe(false);
    expect(announcesTitles('advertisement', 'Advertisement')).toBe(false);
    expect(announcesTitles('advertisement', 'Sponsored')).toBe(true);
  });
});

describe('lines of people', () => {
  it.each([['By Ana Ruiz', 'labelled'], ['Por: Ana Ruiz - 03/04/2018', 'labelled'], ['By ANA RUIZ, Corvane', 'labelled'], ['Von Hedwig Marloh und Ole Brandis', 'labelled'], ['Reporting by Ana Ruiz and Ben Low', 'labelled'], ['Ana Ruiz', 'bare'], ['Ana de la Vega y Ben Low', 'bare']])('%s is a %s byline', (line, expected) => expect(bylineShape(line)).toBe(expected));
  it.each(['By noon the tide had turned.', 'Por la mañana', 'Par ailleurs, le maire a démissionné', 'Von Montag an', 'The Harbour Board decided', 'Lanyon'])('%s is none', (line) => expect(bylineShape(line)).toBeUndefined());
  it('knows jobs, credits and stamp labels', () => {
    expect(isJobLine('Environment correspondent')).toBe(true);
    expect(isPictureCredit('Foto: Luis Mar/Corvane')).toBe(true);
    expect(isPictureCredit('Photo of the year')).toBe(false);
    expect(isStoryCredit('Reporting by Ana Ruiz; editing by Ben Low')).toBe(true);
    expect(isStoryCredit('Colaborou Dirce Amorim')).toBe(true);
    expect(hasStampLabel('Publicado el 3 de mayo')).toBe(true);
    expect(hasStampLabel('Published figures were wrong.')).toBe(false);
    expect(isNameShaped('Éloïse d’Arcy')).toBe(true);
  });
});

describe('shapes', () => {
  it('tells prose, stops, markers and doubled words', () => {
    expect(isProse('He said the bridge would open on Monday, if at all.')).toBe(true);
    expect(isProse('Bridge to open on Monday')).toBe(false);
    expect(endsWithStop('The boat leaves at 9:45 p.m.')).toBe(false);
    expect(itemMarker('• bread')).toMatchObject({ style: 'bulleted', length: 2 });
    expect(itemMarker('12. bread')).toMatchObject({ style: 'numbered' });
    expect(itemMarker('1998 was dry')).toBeUndefined();
    expect(doubledWord('we know know that')).toBe('know');
    expect(doubledWord('he had had enough of that that day')).toBeUndefined();
    expect(doubledWord('Walla Walla')).toBeUndefined();
  });

  it('tells the language by its frequent words', () => {
    expect(detectLanguage('La comunidad de regantes anunció que solo habrá agua para los cultivos tres noches por semana')?.language).toBe('es');
    expect(detectLanguage('A ponte sobre o rio voltou a receber carros na manhã, depois de ser fechada por causa de uma rachadura')?.language).toBe('pt');
    expect(detectLanguage('La passerelle de bois qui relie le bourg au hameau restera fermée jusqu’au printemps')?.language).toBe('fr');
    expect(detectLanguage('Die Fähre fährt von Mai an wieder bis zwei Uhr nachts, das hat der Rat beschlossen')?.language).toBe('de');
    expect(detectLanguage('The ferry will run until two in the morning from May')?.language).toBe('en');
    expect(detectLanguage('xyzzy')).toBeUndefined();
  });
});

describe('broken lines', () => {
  const known = new Set(['mother-in-law', 'schoolhouse']);
  it('decides about a hyphen at a line’s end', () => {
    expect(joinHyphen('the schoolchil-', 'dren sang', known, 'en')).toEqual({ text: 'the schoolchildren sang', kept: false });
    expect(joinHyphen('a long-', 'handled trowel', known, 'en')?.kept).toBe(true);
    expect(joinHyphen('Anglo-', 'Norman', known, 'en')?.kept).toBe(true);
    expect(joinHyphen('disse-', 'lhe', known, 'pt')?.kept).toBe(true);
    expect(joinHyphen('dit-', 'il', known, 'fr')?.kept).toBe(true);
    expect(joinHyphen('Vor-', 'und Nachteile', known, 'de')).toMatchObject({ kept: true, spaced: true });
    expect(joinHyphen('no hyphen', 'here', known, 'en')).toBeUndefined();
  });

  const page = 'The Marsh Herald          3 May 2021\n\nThe tide came up the lane on Sun-\nday and nobody was surprised, be-\ncause it had done the same in the\nspring of the year before that.\n\n1\n\nThe Marsh Herald          3 May 2021\n\nThe council will write a letter to\nthe sea, said its chair, and expects\nno answer before the autumn.\n2\n';
  it('joins paragraphs and cuts heads and numbers of pages out', () => {
    const pieces = unwrap(textLines(page), 'en');
    expect(pieces.filter((piece) => piece.drop === undefined).map((piece) => piece.text)).toEqual([
      'The tide came up the lane on Sunday and nobody was surprised, because it had done the same in the spring of the year before that.',
      'The council will write a letter to the sea, said its chair, and expects no answer before the autumn.',
    ]);
    expect(pieces.flatMap((piece) => piece.sources)).toHaveLength(11);
  });

  it('joins a paragraph across a page', () => {
    const text = page.replace('spring of the year before that.', 'spring of the year before and of').replace('The council will', 'the council will');
    expect(unwrap(textLines(text), 'en').filter((piece) => piece.drop === undefined)).toHaveLength(1);
  });

  it('leaves text with one line per paragraph alone', () => {
    const text = 'Title here\nA first paragraph that is long enough to be one, and ends.\nA second one that is also long enough, and ends too.\n';
    expect(unwrap(textLines(text), 'en')).toHaveLength(3);
  });
});
