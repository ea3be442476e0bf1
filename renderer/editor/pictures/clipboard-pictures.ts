import { pictureExtensions } from '../../../shared/body/media';

/** Whether a dropped or pasted file calls itself a picture; main looks at its bytes. SVG is let through to be refused with words. */
export function isPictureFileName({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return [...pictureExtensions, 'svg'].some((each) => each === extension) || type.startsWith('image/');
}

/** What stands in HTML beside pictures. */
function wordsOf(html: string): string {
  return html.replace(/<(style|script|title)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<[^>]*>/gi, '').replaceAll('&nbsp;', ' ').trim();
}

/**
 * The pictures of a clipboard that is about pictures. A picture copied in a browser comes with HTML that only names its
 * address, which may be private and must not be asked for: the bytes count. A spreadsheet sends a picture of its cells along
 * with their words: there the words count.
 */
export function clipboardPictures(transfer: Pick<DataTransfer, 'files' | 'getData'>): readonly File[] {
  const pictures = [...transfer.files].filter(isPictureFileName);
  if (pictures.length === 0 || wordsOf(transfer.getData('text/html')) !== '') return [];
  const isFromFileManager = pictures.every(({ name }) => transfer.getData('text/plain').includes(name));
  return isFromFileManager || transfer.getData('text/plain').trim() === '' || transfer.getData('text/html') !== '' ? pictures : [];
}

const dataAddress = /<img\b[^>]*?\bsrc\s*=\s*["']data:(image\/[\w.+-]+);base64,([\w+/=\s]+)["']/gi;

function fileOf(type: string, data: string): File | undefined {
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
    return new File([bytes], `picture.${type.slice('image/'.length)}`, { type });
  } catch {
    return undefined;
  }
}

/** Pictures that stand in HTML as `data:` addresses, and whether there is anything else in it. */
export interface CarriedPictures {
  readonly files: readonly File[];
  readonly beside: boolean;
}

/** The pictures whose bytes are in the HTML of a clipboard. */
export function carriedPictures(html: string): CarriedPictures {
  const files = [...html.matchAll(dataAddress)].map(([, type = '', data = '']) => fileOf(type, data)).filter((file) => file !== undefined);
  return { files, beside: files.length > 0 && wordsOf(html) !== '' };
}
