import type { PictureBlock, PictureFacts } from './block';

/** What is known of a picture beside its caption. */
export function pictureFacts({ file, width, height, alt, creditLine, source, copyrightNotice, licence }: PictureBlock): PictureFacts {
  return { file, width, height, alt, creditLine, source, copyrightNotice, licence };
}
