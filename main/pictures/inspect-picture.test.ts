import { describe, expect, it } from 'vitest';
import { largestPicture } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';
import { inspectPicture } from './inspect-picture';
import { jpeg, png } from './test-pictures';

function outcome(bytes: Buffer): unknown {
  try {
    return inspectPicture(bytes, 'x');
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
}

const red = (): readonly [number, number, number] => [200, 30, 30];

describe('looking at a picture', () => {
  it('tells kind and size by the bytes alone', () => {
    expect(outcome(jpeg(640, 480))).toEqual({ extension: 'jpg', width: 640, height: 480 });
    expect(outcome(png(31, 7, red))).toEqual({ extension: 'png', width: 31, height: 7 });
    expect(outcome(Buffer.concat([Buffer.from('GIF89a'), Buffer.from([3, 0, 2, 0, 0, 0, 0, 0x3b])]))).toEqual({ extension: 'gif', width: 3, height: 2 });
    const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\0\0\x0f\0\0', 'latin1');
    webp.writeUInt32LE(webp.length - 8, 4);
    expect(outcome(webp)).toEqual({ extension: 'webp', width: 32, height: 16 });
  });

  it('gives the size as the camera was held', () => {
    expect(outcome(jpeg(640, 480, { exif: { orientation: 6 } }))).toEqual({ extension: 'jpg', width: 480, height: 640 });
  });

  it('refuses what only calls itself a picture', () => {
    for (const text of ['<html><script>alert(1)</script>', '%PDF-1.7', 'GIF', '', 'RIFF....AVI ', '\x89PNG\r\n', 'BM......']) expect(outcome(Buffer.from(text, 'latin1'))).toBe('picture/unknown-kind');
    expect(outcome(Buffer.from('\x89PNG\r\n\x1a\n<html><script>alert(1)</script> IEND', 'latin1'))).toBe('picture/damaged');
  });

  it('refuses SVG with words of its own', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '\uFEFF <?xml version="1.0"?><!DOCTYPE svg><svg>', '<!-- x --><svg >']) expect(outcome(Buffer.from(text))).toBe('picture/can-run');
  });

  it('refuses what was cut off, is too large or has too many pixels', () => {
    expect(outcome(jpeg(640, 480).subarray(0, -2))).toBe('picture/damaged');
    expect(outcome(png(31, 7, red).subarray(0, 40))).toBe('picture/damaged');
    expect(outcome(jpeg(65_000, 65_000))).toBe('picture/too-many-pixels');
    expect(outcome(Buffer.concat([jpeg(8, 8), Buffer.alloc(largestPicture)]))).toBe('picture/too-large');
  });
});
