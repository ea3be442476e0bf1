import type { Random } from './random';

/** A way to spoil the bytes of a file. */
type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** Every way, by name: what disks, programs, people and enemies do to files. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'bits turned': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    for (let count = 1 + random.below(8); count > 0; count -= 1) {
      const place = random.below(spoilt.length);
      spoilt[place] = (spoilt[place] ?? 0) ^ (1 << random.below(8));
    }
    return spoilt;
  },
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a piece lost': (bytes, random) => {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'a piece of zeros': (bytes, random) => Buffer.from(bytes).fill(0, ...range(bytes, random)),
  'a piece twice': (bytes, random) => {
    const [from, to] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'pieces swapped': (bytes, random) => {
    const [a, b, c] = [random.below(bytes.length), random.below(bytes.length), random.below(bytes.length)].sort((one, other) => one - other);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  'bytes put in': (bytes, random) => {
    const place = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(Array.from({ length: 1 + random.below(20) }, () => random.below(256))), bytes.subarray(place)]);
  },
  'a value replaced': (bytes, random) => inValue(bytes, random, random.pick(['null', 'true', '[]', '{}', '""', '"x"', '0', '-1', '[[]]', '{"type":"text"}'])),
  'a huge number': (bytes, random) => inValue(bytes, random, random.pick(['1e400', '-1e400', '123456789012345678901234567890', '9007199254740993', '1e-400', '0.1000000000000000055511151231257827021181583404541015625001', '-0', `1${'0'.repeat(400)}`])),
  'deep nesting': (bytes, random) => {
    const depth = random.pick([5, 60, 199, 201, 3000, 100_000]);
    return inValue(bytes, random, random.below(2) === 0 ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  },
  'a deep list': (bytes, random) => {
    const depth = random.pick([5, 30, 400, 20_000]);
    const list = '{"type":"list","style":"bulleted","items":[{"content":[],"children":[';
    return Buffer.from(bytes.toString().replace('"body": [', `"body": [${list.repeat(depth)}${']}]}'.repeat(depth)},`));
  },
  'a key twice': (bytes, random) => atKey(bytes, random, (key) => `${key}: ${random.pick(['"other"', 'null', '[]', '{"a":1}'])}, ${key}:`),
  'an odd key': (bytes, random) => atKey(bytes, random, (key) => `"${random.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'extra', 'raw', 'type', '\\u0000'])}": ${random.pick(['"x"', '{"type":"text"}', '1'])}, ${key}:`),
  'an odd type': (bytes, random) => replaceOne(bytes, random, /"type": "[^"]*"/g, `"type": "${random.pick(['toString', 'constructor', '__proto__', 'hasOwnProperty', '', 'unknown', 'Paragraph', 'paragraph '])}"`),
  'odd letters': (bytes, random) => replaceOne(bytes, random, /(?<=: )"[^"]*"/g, JSON.stringify(Array.from({ length: 1 + random.below(12) }, () => oddLetter(random)).join(''))),
  'another encoding': (bytes, random) => random.pick([
    Buffer.from(bytes.toString(), 'latin1'), Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le'), Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le').swap16(), Buffer.from(`\uFEFF${bytes.toString()}`), Buffer.from(`\uFEFF\uFEFF${bytes.toString()}`),
    Buffer.from(bytes.toString().replaceAll('\n', '\r\n')),
  ]),
  'another version': (bytes, random) => Buffer.from(bytes.toString().replace('"version": 1', `"version": ${random.pick(['0', '2', '99', '-1', '1.5', '"1"', 'null', '1e9'])}`)),
};

function range(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(400))];
}

function inValue(bytes: Buffer, random: Random, value: string): Buffer {
  return replaceOne(bytes, random, /(?<=: )(?:"[^"]*"|-?\d[\d.]*|null|true|false)/g, value);
}

function atKey(bytes: Buffer, random: Random, change: (key: string) => string): Buffer {
  const text = bytes.toString();
  const match = random.pick([...text.matchAll(/("[^"]*"):/g)]);
  if (match === undefined) return bytes;
  return Buffer.from(text.slice(0, match.index) + change(match[1] ?? '') + text.slice(match.index + match[0].length));
}

function replaceOne(bytes: Buffer, random: Random, pattern: RegExp, by: string): Buffer {
  const text = bytes.toString();
  const match = random.pick([...text.matchAll(pattern)]);
  return match === undefined ? bytes : Buffer.from(text.slice(0, match.index) + by + text.slice(match.index + match[0].length));
}

function oddLetter(random: Random): string {
  const kind = random.below(5);
  if (kind === 0) return random.pick(['\u0000', '\u0007', '\uFEFF', '\u202E', '\u2028', '\r', '\u0301', '\u00AD']);
  // Half of a pair: a letter of no text, which JSON can still write down.
  if (kind === 1) return String.fromCharCode(0xd800 + random.below(0x800));
  return String.fromCodePoint(random.pick([random.below(0x80), random.below(0x3000), 0x1f300 + random.below(0x300)]));
}
