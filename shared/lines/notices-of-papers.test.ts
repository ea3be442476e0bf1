import { describe, expect, it } from 'vitest';
import { lineColumns } from './line-columns';
import { readLine } from './read-line';

const read = (text: string, language: string): ReturnType<typeof lineColumns> => lineColumns(readLine(text, { language, asOf: '2026-01-01T00:00:00Z' }), 'en');

describe('copyright lines', () => {
  it.each([
    ['es', '© 2015–2018 Puerto Libre', 'accept', 'Puerto Libre', '2015-2018', '', ''],
    ['en', '© 1996 - 2018 Harbour Times', 'accept', 'Harbour Times', '1996-2018', '', ''],
    ['es', '(c) 2020 Marea SL', 'accept', 'Marea SL', '2020', '', ''],
    ['en', 'Copyright © 2009-2020 by Harbour Media Group, Inc.', 'accept', 'Harbour Media Group, Inc.', '2009-2020', '', ''],
    ['en', '© 2020 AP. All rights reserved.', 'accept', 'AP', '2020', 'All rights reserved.', ''],
    ['fr', '© AFP 2020', 'accept', 'AFP', '2020', '', ''],
    ['es', '© EFE 2023. Está expresamente prohibida la redistribución y la redifusión de todo o parte de los contenidos, sin previo y expreso consentimiento de la Agencia EFE S.A.', 'accept', 'EFE', '2023', 'Está expresamente prohibida la redistribución y la redifusión de todo o parte de los contenidos, sin previo y expreso consentimiento de la Agencia EFE S.A.', ''],
    ['pt', 'LUSA © 2024', 'accept', 'LUSA', '2024', '', ''],
    ['en', 'Harbour Press © 2024', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', 'Harbour Press © 2019-2024. All rights reserved.', 'accept', 'Harbour Press', '2019-2024', 'All rights reserved.', ''],
    ['en', 'Copyright 1999, 2003, 2007 Harbour Press', 'accept', 'Harbour Press', '1999, 2003, 2007', '', ''],
    ['en', '© MMXXIV Harbour Press', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', '© 2024 Harbour Press Ltd. Registered in England No. 01234567', 'accept', 'Harbour Press Ltd.', '2024', '', ''],
    ['en', 'All Rights Reserved. © 2024 Harbour Press', 'accept', 'Harbour Press', '2024', 'All Rights Reserved.', ''],
    ['es', 'Todos los derechos reservados. Diario del Puerto 2024', 'accept', 'Diario del Puerto', '2024', 'Todos los derechos reservados.', ''],
    ['es', '© Diario del Puerto. Prohibida la reproducción total o parcial de este artículo.', 'flag', 'Diario del Puerto', '', 'Prohibida la reproducción total o parcial de este artículo.', 'year-missing'],
    ['es', 'D.R. 2024 Diario del Puerto', 'accept', 'Diario del Puerto', '2024', 'D.R.', ''],
    ['es', 'Derechos Reservados © 2024 Diario del Puerto S.A. de C.V.', 'accept', 'Diario del Puerto S.A. de C.V.', '2024', 'Derechos Reservados', ''],
    ['es', 'D.R.© Diario del Puerto, S.A. de C.V., 2020-2024', 'accept', 'Diario del Puerto, S.A. de C.V.', '2020-2024', 'D.R.', ''],
    ['es', 'Copyright 2024 © Diario del Puerto', 'accept', 'Diario del Puerto', '2024', '', ''],
    ['pt', '© Porto Editora 2024 – Todos os direitos reservados', 'accept', 'Porto Editora', '2024', 'Todos os direitos reservados', ''],
    ['pt', 'Copyright © Jornal do Porto, todos os direitos reservados', 'flag', 'Jornal do Porto', '', 'todos os direitos reservados', 'year-missing'],
    ['pt', '©2024 Jornal do Porto S/A. Todos os direitos reservados. É proibida a reprodução.', 'accept', 'Jornal do Porto S/A', '2024', 'Todos os direitos reservados. É proibida a reprodução.', ''],
    ['de', '© 2001–2024 Hafen Zeitung – Alle Rechte vorbehalten', 'accept', 'Hafen Zeitung', '2001-2024', 'Alle Rechte vorbehalten', ''],
    ['de', 'Alle Rechte vorbehalten. © Hafen Zeitung GmbH & Co. KG 2024', 'accept', 'Hafen Zeitung GmbH & Co. KG', '2024', 'Alle Rechte vorbehalten.', ''],
    ['de', '© Hafen Verlag GmbH & Co. KGaA', 'flag', 'Hafen Verlag GmbH & Co. KGaA', '', '', 'year-missing'],
    ['de', 'Copyright: Hafen Zeitung', 'flag', 'Hafen Zeitung', '', '', 'year-missing'],
    ['de', '© Hafen Zeitung 2024. Alle Rechte vorbehalten. Vervielfältigung nur mit Genehmigung.', 'accept', 'Hafen Zeitung', '2024', 'Alle Rechte vorbehalten. Vervielfältigung nur mit Genehmigung.', ''],
    ['fr', '© Le Port – 2024', 'accept', 'Le Port', '2024', '', ''],
    ['fr', 'Tous droits réservés © Le Port 2024', 'accept', 'Le Port', '2024', 'Tous droits réservés', ''],
    ['fr', '© Le Port, 2024, tous droits réservés', 'accept', 'Le Port', '2024', 'tous droits réservés', ''],
    ['fr', '© 1998 à aujourd’hui Le Port', 'flag', 'Le Port', '1998-', '', 'open-range'],
    ['en', '© 2024 Harbour Press. Use of this site constitutes acceptance of our Terms.', 'accept', 'Harbour Press', '2024', 'Use of this site constitutes acceptance of our Terms.', ''],
    ['en', '© 2019-2021, 2023 Harbour Press', 'accept', 'Harbour Press', '2019-2021, 2023', '', ''],
    ['en', '© 1997—present Harbour Press', 'flag', 'Harbour Press', '1997-', '', 'open-range'],
    ['es', '© 2010–actualidad Marea', 'flag', 'Marea', '2010-', '', 'open-range'],
    ['es', '© 2010 – a la fecha, Marea', 'flag', 'Marea', '2010-', '', 'open-range'],
    ['de', '© 1998 – heute Hafen Zeitung', 'flag', 'Hafen Zeitung', '1998-', '', 'open-range'],
    ['en', '© 2015 to 2018 Harbour Press', 'accept', 'Harbour Press', '2015-2018', '', ''],
    ['en', 'Copyright &copy; 2024 Harbour Press', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', '© {year} Harbour Press', 'flag', 'Harbour Press', '', '', 'template-leak|year-missing'],
    ['en', '© %YEAR% Harbour Press', 'flag', 'Harbour Press', '', '', 'template-leak|year-missing'],
    ['en', '© undefined Harbour Press', 'flag', 'Harbour Press', '', '', 'template-leak|year-missing'],
    ['en', '© 2024 Harbour Press and Marea SL', 'accept', 'Harbour Press and Marea SL', '2024', '', ''],
    ['es', '© 2024 Harbour Press / Marea SL', 'accept', 'Harbour Press / Marea SL', '2024', '', ''],
    ['en', '© Getty Images', 'flag', 'Getty Images', '', '', 'year-missing'],
    ['en', '© 2027 Harbour Press', 'flag', 'Harbour Press', '2027', '', 'future'],
    ['en', '© Harbour Press, 2024.', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', 'Crown Copyright © 2024', 'accept', 'Crown', '2024', '', ''],
    ['en', 'Â© 2024 Harbour Press', 'flag', 'Harbour Press', '2024', '', 'mojibake'],
    ['en', 'Â© 2024 MuÃ±oz Prensa', 'flag', 'MuÃ±oz Prensa', '2024', '', 'mojibake'],
    ['en', '© 2024 Harbour Press LLC, All Rights Reserved', 'accept', 'Harbour Press LLC', '2024', 'All Rights Reserved', ''],
    ['en', '2024 Harbour Radio. All rights reserved.', 'accept', 'Harbour Radio', '2024', 'All rights reserved.', ''],
    ['en', 'Copyright (c) 2024, Harbour Press, Inc. All rights reserved.', 'accept', 'Harbour Press, Inc.', '2024', 'All rights reserved.', ''],
    ['en', '(C) Harbour Press 2024', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', '© 2024 Harbour Press No part of this publication may be reproduced.', 'accept', 'Harbour Press', '2024', 'No part of this publication may be reproduced.', ''],
    ['en', 'TM & © 2024 Harbour Press', 'accept', 'Harbour Press', '2024', '', ''],
    ['en', '© Copyright 2010-24 Harbour Press. All Rights Reserved.', 'accept', 'Harbour Press', '2010-2024', 'All Rights Reserved.', ''],
    ['es', '© Editorial Marea, S. A. 2024', 'accept', 'Editorial Marea, S. A.', '2024', '', ''],
    ['es', 'Copyright Marea Noticias S.A.S. 2024. Prohibida su reproducción total o parcial.', 'accept', 'Marea Noticias S.A.S.', '2024', 'Prohibida su reproducción total o parcial.', ''],
  ])('%s %s', (language, text, decision, holder, years, terms, flags) => {
    const { decision: decided, holder: held = '', years: said = '', rights_text = '', flags: raised } = read(text, language);
    expect([decided, held, said, rights_text, raised.join('|')]).toEqual([decision, holder, years, terms, flags]);
  });

  it.each([
    ['© 2024 Harbour Press © 2023 Reuters', 'ask', 'two-notices'],
    ['© 2024 Harbour Press / Copyright 2023 AFP', 'ask', 'two-notices'],
    ['Copyright law protects every photograph.', 'ignore', 'not-a-notice'],
    ['The copyright holder is unknown.', 'ignore', 'not-a-date'],
    ['Copyright reform divides the chamber', 'ignore', 'not-a-notice'],
    ['Copyright 2012 Google Inc.', 'ignore', 'third-party-script'],
    ['jQuery v3.6.0 | (c) OpenJS Foundation and other contributors', 'ignore', 'not-a-date'],
    ['He said all rights reserved to the states were at risk.', 'ignore', 'not-a-date'],
  ])('%s: %s', (text, decision, flag) => {
    expect([read(text, 'en').decision, read(text, 'en').flags]).toEqual([decision, [flag]]);
  });
});

describe('licences', () => {
  it.each([
    ['CC BY-NC-ND 2.0 FR', 'flag', '', 'licenses/by-nc-nd/2.0/fr/', 'no-spdx-id'],
    ['CC BY-SA 3.0 IGO', 'accept', 'CC-BY-SA-3.0-IGO', 'licenses/by-sa/3.0/igo/', ''],
    ['CC0 1.0', 'accept', 'CC0-1.0', 'publicdomain/zero/1.0/', ''],
    ['Creative Commons Atribución 4.0 Internacional (CC BY 4.0)', 'accept', 'CC-BY-4.0', 'licenses/by/4.0/', ''],
    ['Licence Creative Commons BY-NC-SA 4.0', 'accept', 'CC-BY-NC-SA-4.0', 'licenses/by-nc-sa/4.0/', ''],
    ['Attribution-NonCommercial 4.0 International (CC BY-NC 4.0)', 'accept', 'CC-BY-NC-4.0', 'licenses/by-nc/4.0/', ''],
    ['Creative Commons Attribution-ShareAlike 3.0 Unported License', 'accept', 'CC-BY-SA-3.0', 'licenses/by-sa/3.0/', ''],
    ['Licence Creative Commons Paternité 2.0 France', 'flag', '', 'licenses/by/2.0/fr/', 'no-spdx-id'],
    ['Lizenziert unter CC BY-NC-ND 4.0', 'accept', 'CC-BY-NC-ND-4.0', 'licenses/by-nc-nd/4.0/', ''],
    ['Dieser Text steht unter der Lizenz Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 4.0 International', 'accept', 'CC-BY-SA-4.0', 'licenses/by-sa/4.0/', ''],
    ['Republish under CC-BY-ND-4.0', 'accept', 'CC-BY-ND-4.0', 'licenses/by-nd/4.0/', ''],
    ['Esta obra está licenciada sob uma Licença Creative Commons Atribuição-NãoComercial 4.0 Internacional.', 'accept', 'CC-BY-NC-4.0', 'licenses/by-nc/4.0/', ''],
    ['Attribution 4.0 International (CC BY 4.0) https://creativecommons.org/licenses/by/4.0/deed.fr', 'accept', 'CC-BY-4.0', 'licenses/by/4.0/', ''],
    ['Creative Commons CC-BY-NC', 'flag', '', '', 'no-spdx-id'],
    ['CC BY-NC', 'flag', '', '', 'no-spdx-id'],
    ['CC BY-NC-ND 3.0 US', 'flag', '', 'licenses/by-nc-nd/3.0/us/', 'no-spdx-id'],
    ['CC BY 3.0 US', 'accept', 'CC-BY-3.0-US', 'licenses/by/3.0/us/', ''],
    ['Dominio público', 'flag', '', '', 'no-licence'],
    ['Algunos derechos reservados', 'flag', '', '', 'licence-not-stated'],
  ])('%s', (text, decision, spdx, url, flags) => {
    const reading = read(text, 'en');
    expect([reading.kind, reading.decision, reading.extra?.['spdx'], reading.extra?.['url'] ?? '', reading.flags.join('|')]).toEqual(['licence', decision, spdx, url === '' ? '' : `https://creativecommons.org/${url}`, flags]);
  });
});
