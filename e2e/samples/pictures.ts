import { inDefaultLanguage, jpeg, png } from '../../main/pictures/test-pictures';

/** A harbour at dusk, in bands of colour, with everything that a picture desk writes into a file. */
export const pierPng = png(720, 480, (x, y) => {
  const isPier = y > 300 && y < 316 && x > 120;
  const isLamp = Math.hypot(x - 560, y - 240) < 16;
  if (isLamp) return [255, 236, 170];
  if (isPier || (x > 556 && x < 564 && y > 250 && y < 300)) return [30, 34, 48];
  return y < 316 ? [Math.round(40 + (y * 170) / 316), Math.round(58 + (y * 88) / 316), Math.round(104 - (y * 10) / 316)] : [28, Math.round(74 - (y - 316) / 5), Math.round(104 - (y - 316) / 4)];
}, [
  inDefaultLanguage('Iptc4xmpCore:AltTextAccessibility', 'A pier at dusk with one lamp burning'),
  inDefaultLanguage('dc:description', 'The lamp of the old pier, photographed in March.'),
  inDefaultLanguage('dc:rights', '© 2024 Salt Wire'),
  '<photoshop:Credit>Ana Lomas / Salt Wire</photoshop:Credit><photoshop:Source>Salt Wire</photoshop:Source>',
  '<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>',
  '<photoshop:DateCreated>2024-03-28T19:42:00+01:00</photoshop:DateCreated>',
].join(''));

/** A grey picture whose IPTC and XMP parts name two holders. */
export const contradictoryJpeg = jpeg(640, 400, { iptc: { 116: '© 2015 Salt Wire', 110: 'Salt Wire' }, xmp: inDefaultLanguage('dc:rights', '© 2024 Quay Press') }, 200);

/** A picture that says nothing of itself. */
export const silentPng = png(240, 160, (x) => [70 + x / 2, 110, 120]);
