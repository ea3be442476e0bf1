import { describe, expect, it } from 'vitest';
import { lineColumns } from './line-columns';
import { readLine } from './read-line';

const columns = (text: string, language: string): ReturnType<typeof lineColumns> => lineColumns(readLine(text, { language, asOf: '2026-01-01T00:00:00Z' }), 'en');

describe('stamps as papers print them', () => {
  it.each([
    ['en', 'Published 10:04 AM EST, Sat December 17, 2022', 'accept', '2022-12-17T10:04:00-05:00', ''],
    ['en', 'First published on Thu 2 May 2024 08.30 BST', 'ask', '', 'zone-ambiguous'],
    ['en', 'Last updated on Wed 15 Nov 2023 17.19 GMT', 'accept', '2023-11-15T17:19:00+00:00', ''],
    ['en', 'Updated 8:15 p.m. EDT May 3, 2024', 'accept', '2024-05-03T20:15:00-04:00', ''],
    ['en', 'May 3, 2024 / 7:12 PM EDT / Harbour News', 'accept', '2024-05-03T19:12:00-04:00', ''],
    ['en', 'Published: May 3, 2024, 9:00 a.m. PT', 'accept', '2024-05-03T09:00:00-07:00', 'zone-resolved'],
    ['en', '3 May 2024, 11:22 CEST', 'accept', '2024-05-03T11:22:00+02:00', ''],
    ['en', 'Posted at 5:00 AM on Jan. 9, 2024', 'flag', '2024-01-09T05:00:00', 'zone-missing'],
    ['en', 'Tuesday 9 January 2024 16:45 GMT', 'accept', '2024-01-09T16:45:00+00:00', ''],
    ['en', '2024-01-09 16:45:12 +0530', 'accept', '2024-01-09T16:45:12+05:30', ''],
    ['en', '2024-01-09T16:45:12.123Z', 'accept', '2024-01-09T16:45:12+00:00', ''],
    ['en', 'Updated Jan 9, 2024 04:45 PM IST', 'ask', '', 'zone-ambiguous'],
    ['en', 'Sept. 9, 2023 Updated 11:54 a.m. ET', 'accept-date', '2023-09-09', ''],
    ['en', 'Published Sept. 9, 2023Updated Sept. 10, 2023, 11:54 a.m. ET', 'accept-date', '2023-09-09', ''],
    ['en', '9 hours ago', 'ask', '', 'relative'],
    ['en', 'an hour ago', 'ask', '', 'relative'],
    ['en', 'Wednesday, 08 May 2024 at 10:00 (UTC+2)', 'accept', '2024-05-08T10:00:00+02:00', ''],
    ['en', '8 May 2024 | 10:00am AEST', 'accept', '2024-05-08T10:00:00+10:00', ''],
    ['en', 'Updated May 8, 2024 — 10.00am, first published at 6.00am', 'flag', '2024-05-08T10:00:00', 'zone-missing'],
    ['en', 'Wed, 08 May 2024 10:00:00 GMT', 'accept', '2024-05-08T10:00:00+00:00', ''],
    ['en', 'Wed May 08 10:00:00 UTC 2024', 'accept', '2024-05-08T10:00:00+00:00', ''],
    ['en', 'EMBARGOED UNTIL 6AM EDT ON TUESDAY, MAY 7, 2024', 'accept', '2024-05-07T06:00:00-04:00', ''],
    ['en', 'Strictly embargoed until 00.01hrs BST Wednesday 8 May 2024', 'ask', '', 'zone-ambiguous'],
    ['en', 'For immediate release: May 8, 2024', 'accept-date', '2024-05-08', ''],
    ['en', '31/12/2023 23:59', 'flag', '2023-12-31T23:59:00', 'zone-missing'],
    ['en', '12/31/2023 11:59 PM ET', 'accept', '2023-12-31T23:59:00-05:00', 'zone-resolved'],
    ['en', 'Published 1700 GMT 8 May 2024', 'accept', '2024-05-08T17:00:00+00:00', ''],
    ['en', 'Updated at midnight ET on March 3, 2024', 'ask', '', 'midnight-ambiguous'],
    ['en', 'Tuesday, 1 April 2024', 'flag', '2024-04-01', 'weekday-mismatch'],
    ['es', 'Actualizado a las 21:14 h. del 8 de mayo de 2024', 'flag', '2024-05-08T21:14:00', 'zone-missing'],
    ['es', '8 may 2024 - 05:30 CEST', 'accept', '2024-05-08T05:30:00+02:00', ''],
    ['es', 'Madrid - 08 may 2024 - 05:30 CEST', 'accept', '2024-05-08T05:30:00+02:00', ''],
    ['es', 'Actualizado Miércoles, 8 mayo 2024 - 12:43', 'flag', '2024-05-08T12:43:00', 'zone-missing'],
    ['es', 'Publicado: 08.05.2024 12:43', 'flag', '2024-05-08T12:43:00', 'zone-missing|day-first-by-language'],
    ['es', '08/05/2024 a las 12:43h.', 'flag', '2024-05-08T12:43:00', 'zone-missing'],
    ['es', '8 de mayo de 2024 12:43 hs', 'flag', '2024-05-08T12:43:00', 'zone-missing'],
    ['es', '08 de mayo 2024, 12:43 p. m.', 'flag', '2024-05-08T12:43:00', 'zone-missing'],
    ['es', 'Publicado el 8 de mayo del 2024 a las 12:43 p.m. (hora de Lima)', 'accept', '2024-05-08T12:43:00-05:00', 'zone-resolved'],
    ['es', 'Hace 3 horas', 'ask', '', 'relative'],
    ['es', 'Embargado hasta las 10:00 CET del 12 de marzo de 2024', 'accept', '2024-03-12T10:00:00+01:00', ''],
    ['es', 'mié 08 may 2024', 'accept-date', '2024-05-08', ''],
    ['es', '1 de enero de 2024, 00:30 horas (hora de México)', 'accept', '2024-01-01T00:30:00-06:00', 'zone-resolved'],
    ['es', 'Última actualización: 08-05-2024 | 23:03 GMT-3', 'accept', '2024-05-08T23:03:00-03:00', 'day-first-by-language'],
    ['pt', 'Publicado em 8 de maio de 2024 às 10h30', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['pt', '08/05/2024 10h30 Atualizado há 2 horas', 'flag', '2024-05-08T10:30:00', 'zone-missing|day-first-by-language'],
    ['pt', '08.mai.2024 às 10h30', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['pt', '8 mai 2024, 10:30', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['pt', 'Quarta-feira, 8 de maio de 2024', 'accept-date', '2024-05-08', ''],
    ['pt', '8 de Maio de 2024, 10:30 (hora de Lisboa)', 'accept', '2024-05-08T10:30:00+01:00', 'zone-resolved'],
    ['pt', 'Atualizado em 08/05/2024 - 10h30', 'flag', '2024-05-08T10:30:00', 'zone-missing|day-first-by-language'],
    ['fr', 'Publié le mercredi 8 mai 2024 à 10:30', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['fr', 'Publié le 08 mai 2024 à 10h30, modifié le 09 mai 2024 à 08h00', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['fr', 'Par Le Port avec AFP | Publié le 08/05/2024 à 10:30 | Mis à jour le 08/05/2024 à 11:15', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['fr', 'mer. 8 mai 2024 à 10 h 30', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['fr', 'Mis à jour hier à 10h30', 'ask', '', 'relative|zone-missing'],
    ['fr', 'Sous embargo jusqu’au jeudi 28 mars 2024 à 6 h 00 (heure de Paris)', 'accept', '2024-03-28T06:00:00+01:00', 'zone-resolved'],
    ['fr', 'Publié le 8 mai 2024 à midi, heure de Paris', 'accept', '2024-05-08T12:00:00+02:00', 'zone-resolved'],
    ['de', '08.05.2024, 10:30 Uhr', 'flag', '2024-05-08T10:30:00', 'zone-missing|day-first-by-language'],
    ['de', 'Stand: 08.05.2024 10:30 Uhr', 'flag', '2024-05-08T10:30:00', 'zone-missing|day-first-by-language'],
    ['de', '8. Mai 2024 um 10:30 Uhr', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
    ['de', 'Mittwoch, 8. Mai 2024, 10.30 Uhr MESZ', 'accept', '2024-05-08T10:30:00+02:00', ''],
    ['de', 'Mi, 08.05.2024, 10:30', 'flag', '2024-05-08T10:30:00', 'zone-missing|day-first-by-language'],
    ['de', 'Veröffentlicht am 8.5.2024 um 10:30 Uhr (Ortszeit Berlin)', 'accept', '2024-05-08T10:30:00+02:00', 'zone-resolved'],
    ['de', 'Sperrfrist: Mittwoch, 8. Mai 2024, 10 Uhr MESZ', 'accept', '2024-05-08T10:00:00+02:00', ''],
    ['de', 'vor 3 Stunden', 'ask', '', 'relative'],
    ['de', 'Aktualisiert am 08. Mai 2024, 10:30 Uhr', 'flag', '2024-05-08T10:30:00', 'zone-missing'],
  ])('%s %s', (language, text, decision, iso, flags) => {
    const { decision: decided, iso_local, date, flags: raised } = columns(text, language);
    expect([decided, decided === 'ask' ? '' : (iso_local ?? date), raised.join('|')]).toEqual([decision, iso, flags]);
  });
});

describe('notices as papers print them', () => {
  it.each([
    ['en', '© 2024 Harbour Press. All rights reserved.', 'accept', 'Harbour Press', '2024', 'All rights reserved.', ''],
    ['en', 'Copyright © 2024, Harbour Press', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', 'Copyright 2024 Harbour Press, Inc. All Rights Reserved. Reproduction in whole or in part prohibited.', 'accept', 'Harbour Press, Inc.', '2024', 'All Rights Reserved. Reproduction in whole or in part prohibited.', ''],
    ['en', '(C) 2021-23 Harbour Media LLC', 'accept', 'Harbour Media LLC', '2021-2023', '', ''],
    ['en', '© Harbour Press 2019–2024', 'accept', 'Harbour Press', '2019-2024', '', ''],
    ['en', '© 2019 – present Harbour Press', 'flag', 'Harbour Press', '2019-', '', 'open-range'],
    ['en', '©2024 Harbour Press', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', 'Copyright MMXIX Harbour Press', 'accept', 'Harbour Press', '2019', '', ''],
    ['en', '© 2018, 2020-2022 Harbour Press', 'accept', 'Harbour Press', '2018, 2020-2022', '', ''],
    ['en', '© 2024 by Jane Harbour. All rights reserved', 'accept', 'Jane Harbour', '2024', 'All rights reserved', ''],
    ['en', '© 2024 AFP', 'accept', 'AFP', '2024', '', ''],
    ['en', 'All content © 2024 Harbour Press', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', '© 2024. Harbour Press. All rights reserved.', 'accept', 'Harbour Press', '2024', 'All rights reserved.', ''],
    ['en', 'All rights reserved © 2024 Harbour Press', 'accept', 'Harbour Press', '2024', 'All rights reserved', ''],
    ['en', '© 2024 All rights reserved. Harbour Press', 'accept', 'Harbour Press', '2024', 'All rights reserved.', ''],
    ['en', '© 2024 Harbour Press | All rights reserved | Privacy', 'accept', 'Harbour Press', '2024', 'All rights reserved | Privacy', ''],
    ['en', '© Crown copyright 2023', 'accept', 'Crown', '2023', '', ''],
    ['en', '℗ & © 2020 Harbour Records', 'accept', 'Harbour Records', '2020', '', ''],
    ['en', '&copy; 2020 Harbour Press', 'accept', 'Harbour Press', '2020', '', ''],
    ['en', '© 2024 Yahoo Harbour', 'accept', 'Yahoo Harbour', '2024', '', ''],
    ['es', '© 2024 Diario del Puerto, S.L. Todos los derechos reservados.', 'accept', 'Diario del Puerto, S.L.', '2024', 'Todos los derechos reservados.', ''],
    ['es', 'Copyright © Diario del Puerto 2024. Reservados todos los derechos.', 'accept', 'Diario del Puerto', '2024', 'Reservados todos los derechos.', ''],
    ['es', 'D.R. © Diario del Puerto, S.A. de C.V. 2020', 'accept', 'Diario del Puerto, S.A. de C.V.', '2020', 'D.R.', ''],
    ['es', '© Agencia EFE, S.A. Está expresamente prohibida la redistribución', 'flag', 'Agencia EFE, S.A.', '', 'Está expresamente prohibida la redistribución', 'year-missing'],
    ['es', '© 2024 Puerto Noticias. Prohibida la reproducción total o parcial.', 'accept', 'Puerto Noticias', '2024', 'Prohibida la reproducción total o parcial.', ''],
    ['es', '© 2005-2024 Puerto Medios S.A. de C.V.', 'accept', 'Puerto Medios S.A. de C.V.', '2005-2024', '', ''],
    ['es', 'Todos los derechos reservados © 2024 Diario del Puerto', 'accept', 'Diario del Puerto', '2024', 'Todos los derechos reservados', ''],
    ['pt', '© 2024 Jornal do Porto. Todos os direitos reservados.', 'accept', 'Jornal do Porto', '2024', 'Todos os direitos reservados.', ''],
    ['pt', '© Copyright 2000-2024 Porto Comunicação e Participações S.A.', 'accept', 'Porto Comunicação e Participações S.A.', '2000-2024', '', ''],
    ['pt', 'Copyright © 2024 - Grupo Porto - Todos os direitos reservados', 'accept', 'Grupo Porto', '2024', 'Todos os direitos reservados', ''],
    ['fr', '© Le Port 2024. Tous droits réservés.', 'accept', 'Le Port', '2024', 'Tous droits réservés.', ''],
    ['fr', '© 2024 AFP. Tous droits de reproduction et de représentation réservés.', 'accept', 'AFP', '2024', 'Tous droits de reproduction et de représentation réservés.', ''],
    ['fr', 'Copyright © 2024 Le Port SAS – Reproduction interdite', 'accept', 'Le Port SAS', '2024', 'Reproduction interdite', ''],
    ['de', '© 2024 Hafen Verlag GmbH. Alle Rechte vorbehalten.', 'accept', 'Hafen Verlag GmbH', '2024', 'Alle Rechte vorbehalten.', ''],
    ['de', '© dpa-infocom, dpa:240508-99-123456/3', 'flag', 'dpa-infocom', '', '', 'year-missing'],
    ['de', '© Hafen GmbH 2001 - 2024', 'accept', 'Hafen GmbH', '2001-2024', '', ''],
    ['de', 'Copyright Hafen Zeitung 2024. Nachdruck verboten.', 'accept', 'Hafen Zeitung', '2024', 'Nachdruck verboten.', ''],
    ['en', '© 2024 The Associated Press. Harbour Press contributed.', 'accept', 'The Associated Press', '2024', '', ''],
  ])('%s %s', (language, text, decision, holder, years, terms, flags) => {
    const { decision: decided, holder: held = '', years: said = '', rights_text = '', flags: raised } = columns(text, language);
    expect([decided, held, said, rights_text, raised.join('|')]).toEqual([decision, holder, years, terms, flags]);
  });
});

describe('what a line is', () => {
  it.each([
    ['By Jane Harbour Updated May 8, 2024 10:00 AM EDT', 'updated', ['Jane Harbour']],
    ['By Jane Harbour, May 8, 2024', 'byline', ['Jane Harbour']],
    ['Jane Harbour, Senior Reporter', 'byline', ['Jane Harbour']],
    ['Subscribe to our newsletter', 'trap', []],
    ['HAMBURG.', 'trap', []],
    ['NEW YORK (AP) — ', 'dateline', []],
    ['All rights reserved © 2024 Harbour Press', 'copyright', []],
    ['CC BY 4.0', 'licence', []],
    ['Photo: Jane Harbour/EFE', 'credit', []],
    ['(Reporting by Jane Harbour; Editing by Tom Quay)', 'reporting', ['Jane Harbour']],
    ['Wed, 08 May 2024 10:00:00 GMT', 'feed', []],
    ['2024-05-08T10:00:00Z', 'meta', []],
  ])('%s is %s', (text, kind, names) => {
    const reading = readLine(text);
    expect([reading.kind, reading.names]).toEqual([kind, names]);
  });

  it('shows both clocks of an embargo said in GMT while London is on summer time', () => {
    expect(columns('Embargoed until 06:00 GMT, 8 May 2024', 'en').extra).toEqual({ london_clock: '2024-05-08T07:00:00+01:00' });
    expect(columns('Embargoed until 06:00 GMT, 8 January 2024', 'en').extra).toBeUndefined();
  });

  it('says in words why it doubts, in the language of the person', () => {
    expect(lineColumns(readLine('8 May 2024, 10:30'), 'es').why).toContain('Elige la ciudad');
    expect(columns('8 May 2024, 10:30 UTC', 'en').why).toContain('Read as');
  });
});
