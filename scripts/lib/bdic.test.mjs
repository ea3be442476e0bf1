import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bdicOf } from './bdic.mjs';
import { convertDictionaries, dictionaries } from './dictionaries.mjs';

const aff = `# A comment before everything
SET UTF-8
TRY esian
REP 2
REP f ph
REP alot a_lot
SFX S Y 2
SFX S 0 s [^s] # the common case
SFX S   ar  ción/P  ar
SFX P Y 1
SFX P 0 es n
`;

/** The strings of one list of the aff section. */
function listAt(bytes, offset) {
  const texts = [];
  for (let from = offset; bytes[from] !== 0; ) {
    const to = bytes.indexOf(0, from);
    texts.push(bytes.toString('utf8', from, to));
    from = to + 1;
  }
  return texts;
}

function affOf(bytes) {
  const start = bytes.readUInt32LE(8);
  const [groups, rules, replacements, others] = [0, 4, 8, 12].map((at) => listAt(bytes, bytes.readUInt32LE(start + at)));
  return { groups, rules, replacements, others };
}

/** Reads the trie as the layout says, which is all that Chromium does: word -> numbers of its groups. */
function wordsOf(bytes) {
  const words = new Map();
  const readLeaf = (place, path) => {
    const head = bytes.readUInt16BE(place);
    const restEnd = (head & 0x4000) === 0 ? place + 2 : bytes.indexOf(0, place + 2);
    const groups = [head & 0x1fff];
    if ((head & 0x2000) !== 0) {
      for (let at = restEnd + ((head & 0x4000) === 0 ? 0 : 1); bytes.readUInt16LE(at) !== 0xffff; at += 2) groups.push(bytes.readUInt16LE(at));
    }
    words.set(Buffer.concat([Buffer.from(path), bytes.subarray(place + 2, restEnd)]).toString('utf8'), groups);
  };
  const readTable = (place, path) => {
    const width = (bytes[place] & 2) === 0 ? 2 : 4;
    const extra = bytes[place] & 1;
    for (let index = 0; index < bytes[place + 2] + extra; index += 1) {
      const way = bytes.readUIntLE(place + 3 + index * width, width);
      if (way !== 0) read(width === 4 ? way : place + way, index < extra ? path : [...path, bytes[place + 1] + index - extra]);
    }
  };
  const readList = (place, path) => {
    const count = bytes[place] & 0xf;
    const entry = (bytes[place] & 0x10) === 0 ? 2 : 3;
    for (let index = 0; index < count; index += 1) {
      const at = place + 1 + index * entry;
      read(place + 1 + count * entry + bytes.readUIntLE(at + 1, entry - 1), bytes[at] === 0 ? path : [...path, bytes[at]]);
    }
  };
  const read = (place, path) => {
    if ((bytes[place] & 0x80) === 0) readLeaf(place, path);
    else if ((bytes[place] & 0xe0) === 0xe0) readList(place, path);
    else readTable(place, path);
  };
  read(bytes.readUInt32LE(12), []);
  return words;
}

describe('a dictionary in Chromium’s form', () => {
  it('says what it is and carries the digest of its content', () => {
    const bytes = bdicOf({ aff, dic: '1\nhouse/S\n' });
    expect(bytes.toString('latin1', 0, 4)).toBe('BDic');
    expect([bytes.readUInt16LE(4), bytes.readUInt16LE(6), bytes.readUInt32LE(8)]).toEqual([2, 0, 32]);
    expect(bytes.subarray(16, 32)).toEqual(createHash('md5').update(bytes.subarray(32)).digest());
  });

  it('sorts the lines of the .aff file and numbers the groups of flags, those behind a rule’s ending first', () => {
    expect(affOf(bdicOf({ aff, dic: '2\nhouse/S\npan/SP\n' }))).toEqual({
      groups: ['AF 3', 'AF P', 'AF S', 'AF SP'],
      rules: ['SFX S Y 2', 'SFX S 0 s [^s]', 'SFX S ar ción/1 ar', 'SFX P Y 1', 'SFX P 0 es n'],
      replacements: ['f', 'ph', 'alot', 'a lot'],
      others: ['TRY esian'],
    });
  });

  it('holds every word with its groups: one inside another, twice, with accents', () => {
    const words = wordsOf(bdicOf({ aff, dic: '7\ncan/S\ncanon/P\ncan/P\ncañón\na\n’tis\ncan/S\n' }));
    expect(Object.fromEntries(words)).toEqual({ a: [0], can: [1, 2], canon: [1], cañón: [0], '’tis': [0] });
  });

  it('finds its way through lists and tables of every width', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const long = 'x'.repeat(200);
    const samples = [
      letters.slice(0, 5).flatMap((one) => [one, one + long]), // ways of 8 bits do not reach
      letters.flatMap((one) => [one, ...letters.map((two) => one + two)]), // more than a list holds
      letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three + long))), // beyond 16 bits
    ];
    for (const sample of samples) expect([...wordsOf(bdicOf({ aff, dic: `0\n${sample.join('\n')}\n` })).keys()].sort()).toEqual([...sample].sort());
  });

  it('refuses what the form cannot say', () => {
    expect(() => bdicOf({ aff: 'IGNORE x\n', dic: '0\n' })).toThrow('IGNORE');
  });
});

describe('the dictionaries of the app', () => {
  it('come out with the same bytes each time, all words in them', () => {
    const converted = convertDictionaries();
    expect(convertDictionaries()).toEqual(converted);
    const [american, british, spanish] = converted.map(({ bytes }) => wordsOf(bytes));
    expect([american.size, british.size, spanish.size]).toEqual([49568, 49601, 54971]);
    expect([american.has('harbor'), british.has('harbour'), spanish.has('memorándum')]).toEqual([true, true, true]);
    expect([american.has('harbour'), british.has('harbor'), spanish.has('memorandun')]).toEqual([false, false, false]);
  });

  it('are none of those that the GPL alone covers', () => {
    for (const { licence } of dictionaries) expect(licence).not.toContain('GPL');
  });
});
