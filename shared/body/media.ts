import type { Block, Body, PictureBlock } from './block';
import { inlineText } from './inline';

/** The largest picture that is taken into a story (bytes). */
export const largestPicture = 50 * 1024 * 1024;

/** The extensions of pictures that can be put into a story. */
export const pictureExtensions = ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif'] as const;

/** The folder that holds the pictures of an article's file: `pier-lights.article` has `pier-lights.media` beside it. */
export function mediaFolderOf(articleName: string): string {
  return `${articleName.replace(/\.article$/i, '')}.media`;
}

/** The name of a picture inside its media folder, or undefined for one that lies elsewhere. */
export function pictureName(file: string): string | undefined {
  return /^[^/]+\.media\/([^/]+)$/.exec(file)?.[1];
}

/** Whether a name says what is in the file: the beginning of its SHA-256. Such a file is the same picture in whichever media folder it lies. */
export function isContentName(name: string): boolean {
  return /^[0-9a-f]{32}\.(?:jpg|png|gif|webp|avif)$/.test(name);
}

function picturesIn(block: Block): readonly PictureBlock[] {
  if (block.type === 'picture') return [block];
  return block.type === 'gallery' ? block.pictures : [];
}

/** Every picture of a body in reading order, those in galleries too. */
export function picturesOf(body: Body): readonly PictureBlock[] {
  return body.flatMap(picturesIn);
}

/** A picture and where its caption stands: the block, and the offsets in its `blockText`. */
export interface PlacedPicture {
  readonly picture: PictureBlock;
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Every picture of a body in reading order with its place. */
export function placedPictures(body: Body): readonly PlacedPicture[] {
  return body.flatMap((each, block) => {
    let from = 0;
    return picturesIn(each).map((picture) => {
      const placed = { picture, block, from, to: from + inlineText(picture.caption).length };
      // Captions of a gallery are parted by a line feed.
      from = placed.to + 1;
      return placed;
    });
  });
}

/** The body with its pictures in the media folder of `articleName`: a path names the folder of the file it stands in, whatever that file was called before. The same object when nothing changes. */
export function inOwnMediaFolder(body: Body, articleName: string): Body {
  const folder = mediaFolderOf(articleName);
  const moved = (picture: PictureBlock): PictureBlock => {
    const name = pictureName(picture.file);
    const file = `${folder}/${name ?? ''}`;
    return name === undefined || file === picture.file ? picture : { ...picture, file };
  };
  const changed = picturesOf(body).some((picture) => moved(picture) !== picture);
  if (!changed) return body;
  return body.map((block) => {
    if (block.type === 'picture') return moved(block);
    return block.type === 'gallery' ? { ...block, pictures: block.pictures.map(moved) } : block;
  });
}
