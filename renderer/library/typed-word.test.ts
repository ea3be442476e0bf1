import { describe, expect, it } from 'vitest';
import { typeOn, walkingLetter, type TypedKey, type TypedWord } from './typed-word';

const key = (pressed: string, held: Partial<TypedKey> = {}): TypedKey => ({ key: pressed, altKey: false, ctrlKey: false, metaKey: false, getModifierState: () => false, ...held });
function typed(...keys: readonly (readonly [key: string, at: number])[]): TypedWord | undefined {
  return keys.reduce<TypedWord | undefined>((word, [pressed, at]) => typeOn(word, key(pressed), at)?.word ?? word, undefined);
}

describe('a word that is typed into the list', () => {
  it('grows letter by letter, and begins anew after a pause', () => {
    expect(typed(['b', 0], ['r', 900], ['i', 1800])?.text).toBe('bri');
    expect(typed(['b', 0], ['r', 900], ['i', 2000])?.text).toBe('i');
    expect(typeOn(typed(['b', 0]), key('r'), 500)?.begins).toBe(false);
    expect(typeOn(typed(['b', 0]), key('r'), 1500)?.begins).toBe(true);
  });

  it('holds spaces, and does not begin with one', () => {
    expect(typed(['a', 0], [' ', 100], ['b', 200])?.text).toBe('a b');
    expect(typeOn(undefined, key(' '), 0)).toBeUndefined();
    expect(typeOn(typed(['a', 0]), key(' '), 2000)).toBeUndefined();
  });

  it('holds letters of any script, and no shortcut or named key', () => {
    for (const letter of ['ñ', 'Ł', '東', '𝒜', '7', '¿']) expect(typeOn(undefined, key(letter), 0)?.word.text).toBe(letter);
    for (const name of ['Enter', 'F2', 'Dead', 'Process', 'Shift']) expect(typeOn(undefined, key(name), 0)).toBeUndefined();
    for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const) expect(typeOn(undefined, key('b', { [held]: true }), 0)).toBeUndefined();
    expect(typeOn(undefined, key('ł', { altKey: true, ctrlKey: true, getModifierState: () => true }), 0)?.word.text).toBe('ł');
  });

  it('walks when it is one letter, however often', () => {
    expect(walkingLetter({ text: 'b', at: 0 })).toBe('b');
    expect(walkingLetter({ text: 'bBb', at: 0 })).toBe('b');
    expect(walkingLetter({ text: 'bbr', at: 0 })).toBeUndefined();
  });
});
