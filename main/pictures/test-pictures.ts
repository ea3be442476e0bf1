import { crc32, deflateSync } from 'node:zlib';

/** What a test's picture says of itself, in each of the three places; texts are written as given. */
export interface PictureTexts {
  /** IIM data sets of record 2 by number: 120 is the caption, 110 the credit, 115 the source, 116 the notice, 80 the creator. */
  readonly iptc?: Readonly<Record<number, string>> | undefined;
  /** Whether the IIM block says that it is UTF-8, and how it is written. */
  readonly iptcEncoding?: 'declared-utf8' | 'utf8' | 'latin1' | undefined;
  /** What stands inside the `rdf:Description` of the XMP packet. */
  readonly xmp?: string | undefined;
  /** ASCII tags of IFD0 and of the Exif IFD by number. */
  readonly exif?: { readonly first?: Readonly<Record<number, string>>; readonly exif?: Readonly<Record<number, string>>; readonly orientation?: number } | undefined;
}

const namespaces = Object.entries({
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', dc: 'http://purl.org/dc/elements/1.1/', photoshop: 'http://ns.adobe.com/photoshop/1.0/', xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  cc: 'http://creativecommons.org/ns#', Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
}).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');

/** A property whose text has a language, as XMP writes captions and notices. */
export function inDefaultLanguage(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`;
}

function xmpPacket(inside: string): Buffer {
  return Buffer.from(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${namespaces}><rdf:Description rdf:about="">${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`);
}

function segment(marker: number, ...parts: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat(parts);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function iptcSegment({ iptc = {}, iptcEncoding = 'declared-utf8' }: PictureTexts): Buffer {
  const set = (record: number, number: number, data: Buffer): Buffer => {
    const head = Buffer.from([0x1c, record, number, 0, 0]);
    head.writeUInt16BE(data.length, 3);
    return Buffer.concat([head, data]);
  };
  const sets = [
    ...(iptcEncoding === 'declared-utf8' ? [set(1, 90, Buffer.from('\x1b%G', 'latin1'))] : []),
    ...Object.entries(iptc).map(([number, text]) => set(2, Number(number), Buffer.from(text, iptcEncoding === 'latin1' ? 'latin1' : 'utf8'))),
  ];
  const block = Buffer.concat(sets);
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(block.length, 8);
  return segment(0xed, Buffer.from('Photoshop 3.0\0', 'latin1'), head, block, Buffer.alloc(block.length % 2));
}

interface Tag {
  readonly number: number;
  /** ASCII text, or one whole number of 16 or 32 bits. */
  readonly value: string | { readonly short: number } | { readonly long: number };
}

/** One directory of a TIFF that stands at `at`. */
function directory(tags: readonly Tag[], at: number): Buffer {
  const entries = Buffer.alloc(2 + tags.length * 12 + 4);
  entries.writeUInt16BE(tags.length, 0);
  const texts: Buffer[] = [];
  let free = at + entries.length;
  [...tags].sort((one, other) => one.number - other.number).forEach(({ number, value }, index) => {
    const entry = 2 + index * 12;
    entries.writeUInt16BE(number, entry);
    const text = typeof value === 'string' ? Buffer.from(`${value}\0`) : undefined;
    entries.writeUInt16BE(text !== undefined ? 2 : typeof value === 'object' && 'short' in value ? 3 : 4, entry + 2);
    entries.writeUInt32BE(text?.length ?? 1, entry + 4);
    if (text !== undefined && text.length > 4) {
      entries.writeUInt32BE(free, entry + 8);
      texts.push(text);
      free += text.length;
    } else if (text !== undefined) text.copy(entries, entry + 8);
    else if (typeof value === 'object' && 'short' in value) entries.writeUInt16BE(value.short, entry + 8);
    else if (typeof value === 'object') entries.writeUInt32BE(value.long, entry + 8);
  });
  return Buffer.concat([entries, ...texts]);
}

function exifSegment({ first = {}, exif = {}, orientation }: NonNullable<PictureTexts['exif']>): Buffer {
  const tagsOf = (texts: Readonly<Record<number, string>>): readonly Tag[] => Object.entries(texts).map(([number, value]) => ({ number: Number(number), value }));
  const zeroth = (pointer: number): Buffer => directory([...tagsOf(first), ...(orientation === undefined ? [] : [{ number: 274, value: { short: orientation } }]), { number: 0x8769, value: { long: pointer } }], 8);
  const behind = 8 + zeroth(0).length;
  return segment(0xe1, Buffer.from('Exif\0\0', 'latin1'), Buffer.from('MM\0*\0\0\0\x08', 'latin1'), zeroth(behind), directory(tagsOf(exif), behind));
}

/** A grey JPEG of a size with what it says of itself. Each block is two bits, so that a large one is small too. */
export function jpeg(width: number, height: number, texts: PictureTexts = {}, grey = 228): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const first = (grey - 128) & 0x7f;
  const bits = `10${first.toString(2).padStart(7, '0')}0${'00'.repeat(Math.min(blocks, 2_000_000) - 1)}`;
  const scan = Buffer.from((bits.match(/.{1,8}/g) ?? []).flatMap((byte) => {
    const value = Number.parseInt(byte.padEnd(8, '1'), 2);
    return value === 0xff ? [0xff, 0] : [value];
  }));
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const table = (id: number, codes: readonly number[], symbols: readonly number[]): Buffer => segment(0xc4, Buffer.from([id, ...codes, ...Array<number>(16 - codes.length).fill(0), ...symbols]));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(texts.exif === undefined ? [] : [exifSegment(texts.exif)]),
    ...(texts.xmp === undefined ? [] : [segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmpPacket(texts.xmp))]),
    ...(texts.iptc === undefined ? [] : [iptcSegment(texts)]),
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(8)])),
    segment(0xc0, frame),
    table(0x00, [1, 1], [0, 7]),
    table(0x10, [1], [0]),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG of a size; `paint` gives red, green and blue of a pixel. */
export function png(width: number, height: number, paint: (x: number, y: number) => readonly [number, number, number], xmp?: string): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows.set(paint(x, y), y * (1 + width * 3) + 1 + x * 3);
  const size = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    ...(xmp === undefined ? [] : [chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmpPacket(xmp)]))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
