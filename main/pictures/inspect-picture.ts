import { imageSize } from 'image-size';
import { largestPicture } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';

/** The largest picture that a window should have to decode (pixels): above every camera of today. */
const mostPixels = 200_000_000;

/** What the bytes of a picture are. */
export interface InspectedPicture {
  /** The extension that fits the bytes, whatever the file was called. */
  readonly extension: 'jpg' | 'png' | 'gif' | 'webp' | 'avif';
  /** Pixels as a reader sees them: turned as the camera was held. */
  readonly width: number;
  readonly height: number;
}

const signatures: readonly (readonly [InspectedPicture['extension'], RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/], ['png', /^\x89PNG\r\n\x1a\n/], ['gif', /^GIF8[79]a/], ['webp', /^RIFF[^]{4}WEBP/], ['avif', /^[^]{4}ftyp(?:[^]{4})*?(?:avif|avis)/],
];

/** What a picture is by its first bytes; undefined for anything else. The name a file has says nothing. */
function kindOf(bytes: Buffer): InspectedPicture['extension'] | undefined {
  const head = bytes.toString('latin1', 0, 64);
  return signatures.find(([, signature]) => signature.test(head))?.[0];
}

/** Whether the file goes on to its own end; a picture that was cut off while it was copied shows half of what it should. */
function isWhole(bytes: Buffer, kind: InspectedPicture['extension']): boolean {
  switch (kind) {
    case 'jpg':
      return bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > 0;
    case 'png':
      return bytes.lastIndexOf('IEND', undefined, 'latin1') > 0;
    case 'gif':
      return bytes.lastIndexOf(0x3b) > 0;
    case 'webp':
      return bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
    case 'avif':
      return true;
  }
}

/**
 * Looks at the bytes of a picture without decoding it. Refuses with `picture/too-large`, `picture/can-run` (SVG),
 * `picture/unknown-kind`, `picture/damaged` or `picture/too-many-pixels`; `name` is for the message.
 */
export function inspectPicture(bytes: Buffer, name: string): InspectedPicture {
  if (bytes.length > largestPicture) throw new Refusal({ code: 'picture/too-large', name, limit: largestPicture });
  const kind = kindOf(bytes);
  if (kind === undefined) throw new Refusal({ code: looksLikeSvg(bytes) ? 'picture/can-run' : 'picture/unknown-kind', name });
  if (!isWhole(bytes, kind)) throw new Refusal({ code: 'picture/damaged', name });
  const size = sizeOf(bytes, name);
  if (size.width * size.height > mostPixels) throw new Refusal({ code: 'picture/too-many-pixels', name, width: size.width, height: size.height });
  return { extension: kind, ...size };
}

function looksLikeSvg(bytes: Buffer): boolean {
  return /^\s*<(?:svg|\?xml|!--|!DOCTYPE\s+svg)/i.test(bytes.toString('utf8', 0, 400).replace(/^\uFEFF/, '')) && /<svg[\s>]/i.test(bytes.toString('utf8', 0, 100_000));
}

function sizeOf(bytes: Buffer, name: string): Pick<InspectedPicture, 'width' | 'height'> {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) throw new TypeError('no size');
    // EXIF orientations 5 to 8 lie on their side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    throw new Refusal({ code: 'picture/damaged', name });
  }
}
