import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/checks/check';
import { say } from '../../../shared/i18n/index';
import type { Words } from '../../ui/words';
import { byLevel } from './levels';
import { panelOfField, sayPlace } from './say-place';

const words: Words = { language: 'en', say: (key, facts) => say('en', key, facts) };

function finding(rule: string, level: Finding['level']): Finding {
  return { rule, level, place: { kind: 'body', block: 0, from: 0, to: 1 }, message: 'checks.empty', facts: {} };
}

describe('findings in a list', () => {
  it('stand by level, what blocks first, and empty levels are left out', () => {
    const groups = byLevel([finding('a', 'hint'), finding('b', 'block'), finding('c', 'hint')]);
    expect(groups.map((group) => [group.level, group.findings.map((each) => each.rule)])).toEqual([['block', ['b']], ['hint', ['a', 'c']]]);
  });

  it('say where they are: the paragraph, the panel, or the field on the sheet', () => {
    expect(sayPlace({ kind: 'body', block: 2, from: 0, to: 3 }, words)).toBe('paragraph 3');
    expect(sayPlace({ kind: 'field', field: 'published' }, words)).toBe('Dates');
    expect(sayPlace({ kind: 'field', field: 'headline' }, words)).toBe('Headline');
  });

  it('know the panel of a field', () => {
    expect(panelOfField('permission')).toBe('rights');
    expect(panelOfField('headline')).toBeUndefined();
  });
});
