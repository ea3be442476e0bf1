import { createCommand, type LexicalCommand } from 'lexical';
import type { AppError } from '../../../shared/errors/app-error';
import type { AddedPicture, AddedPictures, PictureFile } from '../../../shared/ipc/contract';

/** What the editor asks of the world about the pictures of its story. */
export interface PictureWorld {
  /** The address under which the window shows a picture that the story names. */
  readonly address: (file: string) => string;
  /** Asks the person for pictures. */
  readonly choose: () => Promise<AddedPictures>;
  /** Takes pictures that were dropped or pasted. */
  readonly add: (files: readonly File[]) => Promise<AddedPictures>;
  /** Size and rights of a picture's file; undefined when it cannot be read. */
  readonly file: (file: string) => Promise<PictureFile | undefined>;
  /** Asks the person where a missing picture is; undefined when they thought better of it. */
  readonly find: () => Promise<AddedPicture | undefined>;
  readonly refuse: (error: AppError) => void;
  /** Says something in passing, to the eye and to a screen reader. */
  readonly tell: (words: string) => void;
}

/** A world without pictures, for an editor that stands alone. */
export const noPictures: PictureWorld = {
  address: () => '',
  choose: () => Promise.resolve({ pictures: [] }),
  add: () => Promise.resolve({ pictures: [] }),
  file: () => Promise.resolve(undefined),
  find: () => Promise.resolve(undefined),
  refuse: () => undefined,
  tell: () => undefined,
};

/** The world that `current` gives at the time of each question: a story that is renamed is asked about under its new name. */
export function newestWorld(current: () => PictureWorld): PictureWorld {
  return {
    address: (file) => current().address(file),
    choose: () => current().choose(),
    add: (files) => current().add(files),
    file: (file) => current().file(file),
    find: () => current().find(),
    refuse: (error) => current().refuse(error),
    tell: (words) => current().tell(words),
  };
}

/** Pictures on their way into the text. */
export interface PicturesToInsert {
  readonly files: readonly File[];
  /** Where they were dropped, in the window; absent: at the caret. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
}

/** Takes picture files and puts them into the text as one step of undo. */
export const INSERT_PICTURE_FILES_COMMAND: LexicalCommand<PicturesToInsert> = createCommand('INSERT_PICTURE_FILES_COMMAND');
