import { describe, expect, it } from 'vitest';
import { houseHolder } from './house-holder';
import type { Metadata } from './index';

const house = 'Quay Press';

describe('the newsroom’s own name as holder', () => {
  it('is offered where nobody else has a say, and only then', () => {
    expect(houseHolder({}, house)).toEqual({ kind: 'offered', holder: house });
    expect(houseHolder({ permission: { kind: 'own-work' }, source: 'Harbour office' }, house)).toEqual({ kind: 'offered', holder: house });
    expect(houseHolder({ copyrightNotice: '© 2024 Quay Press' }, house)).toEqual({ kind: 'offered', holder: house });
    expect(houseHolder({ dateline: { place: 'LIMA', agency: 'Quay Press' } }, house)).toEqual({ kind: 'offered', holder: house });
    expect(houseHolder({}, undefined)).toEqual({ kind: 'none' });
    expect(houseHolder({ copyrightHolder: 'QUAY PRESS' }, house)).toEqual({ kind: 'none' });
  });

  it.each<[Metadata, string, string | undefined]>([
    [{ copyrightHolder: 'Thomson Reuters' }, 'wire', 'Reuters'],
    [{ copyrightNotice: '© 2024 The Associated Press. All rights reserved.' }, 'wire', 'Associated Press'],
    [{ dateline: { place: 'LIMA', agency: 'EFE' } }, 'wire', 'EFE'],
    [{ dateline: { place: 'LIMA', agency: 'Tideline Wire' } }, 'wire', 'Tideline Wire'],
    [{ source: 'Agence France-Presse' }, 'wire', 'Agence France-Presse'],
    [{ creditLine: 'dpa / Berlin', permission: { kind: 'own-work' } }, 'wire', 'dpa'],
    [{ copyrightHolder: 'Latin One' }, 'held-by', 'Latin One'],
    [{ copyrightNotice: '© 2015 Latin One. All rights reserved.' }, 'held-by', 'Latin One'],
    [{ permission: { kind: 'held', from: 'Ana Lomas' } }, 'permission', 'Ana Lomas'],
    [{ permission: { kind: 'held', from: '' } }, 'third-party', undefined],
    [{ permission: { kind: 'third-party-without' } }, 'third-party', undefined],
  ])('never takes the place of anybody: %j', (metadata, because, name) => {
    expect(houseHolder(metadata, house)).toEqual({ kind: 'kept', because, ...(name === undefined ? {} : { name }) });
  });
});
