import type { Body } from '../body/block';
import { pictureHref } from '../body/blocks/picture';
import { bodyForReaders } from '../body/map-inline';
import { picturesOf } from '../body/media';
import { inlineText } from '../body/inline';
import { licenceAddress } from './licence-address';

/** What a file says of one picture's rights. */
export interface PictureRights {
  /** Where the picture lies, as an address relative to the file. */
  readonly href: string;
  readonly creditLine?: string | undefined;
  readonly copyrightNotice?: string | undefined;
  /** The licence's address, or its name when it has none. */
  readonly licence?: string | undefined;
}

/** A picture as readers and machines are told of it. */
export interface PublishedPicture extends PictureRights {
  readonly file: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly alt?: string | undefined;
  /** Plain text without notes to the desk. */
  readonly caption?: string | undefined;
  readonly source?: string | undefined;
}

/** Every picture of a story in reading order. */
export function publishedPictures(body: Body): readonly PublishedPicture[] {
  return picturesOf(bodyForReaders(body)).map(({ file, width, height, alt, caption, creditLine, source, copyrightNotice, licence }) => {
    const words = inlineText(caption).trim();
    return { file, href: pictureHref(file), width, height, alt, caption: words === '' ? undefined : words, creditLine, source, copyrightNotice, licence: licence === undefined ? undefined : licenceAddress(licence) ?? licence };
  });
}

/** Whether a file says of every picture what the story says, in the same order. */
export function samePictureRights(pictures: readonly PictureRights[], found: readonly PictureRights[]): boolean {
  const parts = (rights: readonly PictureRights[]): string => JSON.stringify(rights.map(({ href, creditLine, copyrightNotice, licence }) => [href, creditLine ?? null, copyrightNotice ?? null, licence ?? null]));
  return parts(pictures) === parts(found);
}
