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

/** The file of a picture that stands in HTML as a `data:` address; undefined for any other address. */
export function pictureOfDataAddress(address: string): File | undefined {
  const [, type = '', data] = /^data:(image\/[\w.+-]+);base64,([\w+/=\s]+)$/i.exec(address) ?? [];
  if (data === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
    return new File([bytes], `picture.${type.slice('image/'.length)}`, { type });
  } catch {
    return undefined;
  }
}
