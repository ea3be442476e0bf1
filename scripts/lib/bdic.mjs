import { createHash } from 'node:crypto';

// Chromium's form of a Hunspell dictionary, BDIC 2.0, whose layout third_party/hunspell/google/bdict.h describes:
//   header     signature, version, places of the two sections, MD5 of all that follows
//   aff        groups of flags, rules of affixes, replacements, other lines: each a list of texts
//   dic        a trie over the bytes of the words; a leaf holds the number of the word's group of flags
const headerSize = 32;
const affHeaderSize = 16;
/** A leaf keeps thirteen bits for its group; all ones mean something else. */
const mostGroups = 0x1ffe;
const mostListed = 15;

/**
 * A Hunspell dictionary as the bytes that Chromium reads; the same texts always give the same bytes.
 * @param {{ aff: string, dic: string }} dictionary the two files of Hunspell, UTF-8
 * @returns {Buffer}
 * @throws {Error} when the dictionary uses what cannot be said in BDIC
 */
export function bdicOf({ aff, dic }) {
  const groups = createGroups();
  const lists = readAff(aff, groups);
  const words = readWords(dic, groups);
  const affSection = writeAff(lists, groups.all());
  const dicStart = headerSize + affSection.length;
  const dicSection = writeTrie(words, dicStart);
  const content = Buffer.concat([affSection, dicSection]);
  const header = Buffer.alloc(headerSize);
  header.write('BDic', 0, 'latin1');
  header.writeUInt16LE(2, 4); // major version; the minor one is 0
  header.writeUInt32LE(headerSize, 8);
  header.writeUInt32LE(dicStart, 12);
  createHash('md5').update(content).digest().copy(header, 16);
  return Buffer.concat([header, content]);
}

/** Groups of flags by number, counted from 1 in the order in which they are met; 0 is a word without flags. */
function createGroups() {
  const numbers = new Map();
  return {
    numberOf: (flags) => {
      if (flags === '') return 0;
      const known = numbers.get(flags) ?? numbers.size + 1;
      if (known > mostGroups) throw new Error('The dictionary has more groups of flags than a leaf can number.');
      numbers.set(flags, known);
      return known;
    },
    all: () => [...numbers.keys()],
  };
}

/** The words with the groups of each, sorted by their bytes. The first line of the file is a mere count. */
function readWords(dic, groups) {
  const words = new Map();
  for (const line of dic.split('\n').slice(1)) {
    const [word, flags = ''] = line.trim().split('/');
    if (word === '') continue;
    const numbers = words.get(word) ?? [];
    const number = groups.numberOf(flags);
    if (!numbers.includes(number)) words.set(word, [...numbers, number]);
  }
  return [...words]
    .map(([word, numbers]) => ({ bytes: Buffer.from(word), groups: numbers.sort((one, other) => one - other) }))
    .sort((one, other) => one.bytes.compare(other.bytes));
}

/** Sorts the lines of an .aff file into the lists that the aff section has. */
function readAff(aff, groups) {
  const rules = [];
  const replacements = [];
  const others = [];
  for (const line of aff.split('\n')) {
    const parts = line.replace(/#.*/, '').trim().split(/\s+/);
    const [command] = parts;
    if (command === '' || command === 'SET') continue; // BDIC is always UTF-8
    if (command === 'AF' || command === 'IGNORE' || command === 'COMPLEXPREFIXES') throw new Error(`${command} is not handled.`);
    if (command === 'PFX' || command === 'SFX') rules.push(numberFlags(parts, groups).join(' '));
    else if (command === 'REP') replacements.push(parts.slice(1));
    else others.push(parts.join(' '));
  }
  // The first line says how many follow; a space in a replacement is written as an underscore.
  const pairs = replacements.slice(1).map(([from, to]) => [from.replaceAll('_', ' '), to.replaceAll('_', ' ')]);
  return { rules, replacements: pairs.flat(), others };
}

/** Flags behind the ending that a rule adds (`ción/S`) are named by the number of their group, as those of words are. */
function numberFlags(parts, groups) {
  const [ending, flags] = (parts[3] ?? '').split('/');
  return flags === undefined ? parts : parts.with(3, `${ending}/${groups.numberOf(flags)}`);
}

function writeAff({ rules, replacements, others }, groups) {
  const lists = [[`AF ${groups.length}`, ...groups.map((flags) => `AF ${flags}`)], rules, replacements, others];
  const written = lists.map((texts) => Buffer.from(`${texts.map((text) => `${text}\0`).join('')}\0`));
  const header = Buffer.alloc(affHeaderSize);
  let place = headerSize + affHeaderSize;
  written.forEach((list, index) => {
    header.writeUInt32LE(place, index * 4);
    place += list.length;
  });
  return Buffer.concat([header, ...written]);
}

function writeTrie(words, start) {
  const root = nodeOf(words, 0);
  const section = Buffer.alloc(root.size);
  root.write(section, 0, start);
  return section;
}

/**
 * A node of the trie: how many bytes it takes with all that is below it, and how to write those at a place of a section
 * that begins at `start` in the file. A stretch of words that agree in their first `depth` bytes becomes one node.
 */
function nodeOf(words, depth) {
  return words.length === 1 ? leafOf(words[0], depth) : branchOf(childrenOf(words, depth));
}

/** Two bytes: 0, a for "the rest of the word follows", b for "more groups follow", thirteen bits of the first group. */
function leafOf({ bytes, groups: [first, ...more] }, depth) {
  const rest = bytes.subarray(depth);
  const restSize = rest.length === 0 ? 0 : rest.length + 1;
  return {
    size: 2 + restSize + (more.length === 0 ? 0 : more.length * 2 + 2),
    write: (section, place) => {
      section.writeUInt16BE((rest.length > 0 ? 0x4000 : 0) | (more.length > 0 ? 0x2000 : 0) | first, place);
      rest.copy(section, place + 2);
      if (more.length > 0) [...more, 0xffff].forEach((group, index) => section.writeUInt16LE(group, place + 2 + restSize + index * 2));
    },
  };
}

/** The nodes below by the byte that leads to them; a word that ends here is behind the byte 0. */
function childrenOf(words, depth) {
  const stretches = new Map();
  for (const word of words) {
    const byte = word.bytes[depth] ?? 0;
    const stretch = stretches.get(byte);
    if (stretch === undefined) stretches.set(byte, [word]);
    else stretch.push(word);
  }
  return [...stretches].map(([byte, stretch]) => ({ byte, node: nodeOf(stretch, byte === 0 ? depth : depth + 1) }));
}

/** Few children are a list of (byte, way), more are a table over all bytes between the first and the last; each as narrow as its ways allow. */
function branchOf(children) {
  const ways = [];
  let below = 0;
  for (const { node } of children) {
    ways.push(below);
    below += node.size;
  }
  const furthest = ways.at(-1);
  if (children.length <= mostListed && furthest <= 0xffff) return listOf(children, ways, below, furthest > 0xff);
  return tableOf(children, ways, below);
}

/** 111w nnnn, then n times byte and way (16 bits when w is set) counted from the end of the list. */
function listOf(children, ways, below, isWide) {
  const entry = isWide ? 3 : 2;
  const ownSize = 1 + children.length * entry;
  return {
    size: ownSize + below,
    write: (section, place, start) => {
      section[place] = (isWide ? 0xf0 : 0xe0) | children.length;
      children.forEach(({ byte, node }, index) => {
        const at = place + 1 + index * entry;
        section[at] = byte;
        if (isWide) section.writeUInt16LE(ways[index], at + 1);
        else section[at + 1] = ways[index];
        node.write(section, place + ownSize + ways[index], start);
      });
    },
  };
}

/** 1100 00wz, the first byte and how many; then the ways, a word that ends here (z) first: 16 bits counted from this node, or (w) 32 bits counted from the start of the file. */
function tableOf(children, ways, below) {
  const endsHere = children[0].byte === 0;
  const named = endsHere ? children.slice(1) : children;
  const first = named[0].byte;
  const count = named.at(-1).byte - first + 1;
  const sizeWith = (width) => 3 + (count + (endsHere ? 1 : 0)) * width;
  const isWide = sizeWith(2) + ways.at(-1) > 0xffff;
  const width = isWide ? 4 : 2;
  const ownSize = sizeWith(width);
  return {
    size: ownSize + below,
    write: (section, place, start) => {
      section[place] = 0xc0 | (isWide ? 2 : 0) | (endsHere ? 1 : 0);
      section[place + 1] = first;
      section[place + 2] = count;
      children.forEach(({ byte, node }, index) => {
        const entry = byte === 0 ? 0 : byte - first + (endsHere ? 1 : 0);
        const way = ownSize + ways[index];
        section.writeUIntLE(isWide ? start + place + way : way, place + 3 + entry * width, width);
        node.write(section, place + way, start);
      });
    },
  };
}
