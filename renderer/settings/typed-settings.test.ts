import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../shared/settings/settings';
import { changeOf, isGood, typedOf } from './typed-settings';

const typed = typedOf({ ...defaultSettings, profile: { name: 'Ana Lomas', role: 'editor' }, defaultHolder: 'Quay Press' });

describe('typed settings', () => {
  it('are kept without the spaces around them; an emptied one goes back to none', () => {
    expect(changeOf({ ...typed, noticeTemplate: ' © {years} {holder} ', defaultHolder: '' }, 'editor')).toEqual({
      profile: { name: 'Ana Lomas', role: 'editor' }, publisher: '', defaultHolder: '', noticeTemplate: '© {years} {holder}', principlesUrl: '', correctionsUrl: '',
    });
  });

  it('leave alone what is not good yet', () => {
    const change = changeOf({ ...typed, name: ' ', noticeTemplate: '© {years}', principlesUrl: 'quay.example', publisher: 'The Lantern' }, 'editor');
    expect(change).toEqual({ publisher: 'The Lantern', defaultHolder: 'Quay Press', correctionsUrl: '' });
  });

  it('take a notice only when it says whose and when, and an address only when it is one', () => {
    expect(['© {years} {holder}. All rights reserved.', '', 'Copyright {year} {holder}', '© 2024 {holder}', '© {yaer} {holder}'].map((text) => isGood('noticeTemplate', text))).toEqual([true, true, true, false, false]);
    expect(['https://quay.example/principles', '', 'quay.example', 'javascript:alert(1)'].map((text) => isGood('principlesUrl', text))).toEqual([true, true, false, false]);
  });
});
