import type { Block, Body, PictureBlock } from './block';

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

/** The index of the block that holds each picture of {@link picturesOf}. */
export function placedPictures(body: Body): readonly { readonly block: number; readonly picture: PictureBlock }[] {
  return body.flatMap((block, index) => picturesIn(block).map((picture) => ({ block: index, picture })));
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
