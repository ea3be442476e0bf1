import { nativeImage, type NativeImage } from 'electron';

const width = 36;
const height = 46;
/** Blue, green, red, opacity. */
const colours = { paper: [255, 255, 255, 255], edge: [120, 120, 120, 255], ink: [150, 150, 150, 255] } as const;

/** What a pixel of the sheet shows: its edge, a line of text, or paper. */
function pixel(x: number, y: number): readonly number[] {
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return colours.edge;
  const isLine = y >= 8 && y < height - 6 && (y - 8) % 6 < 2;
  const end = y < 12 ? width - 14 : width - 6;
  return isLine && x >= 6 && x < end ? colours.ink : colours.paper;
}

/** The sheet of paper that hangs at the pointer while a story is dragged out of a window. */
export function dragIcon(): NativeImage {
  const pixels = Array.from({ length: width * height }, (_, index) => pixel(index % width, Math.floor(index / width)));
  return nativeImage.createFromBitmap(Buffer.from(pixels.flat()), { width, height });
}
