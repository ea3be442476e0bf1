const host = 'app://desk/picture/';

/** The address under which the window shows a picture of a story: `id` is the opaque id of the story, `file` the path in its file. */
export function pictureAddress(id: string, file: string): string {
  return host + [id, ...file.split('/')].map(encodeURIComponent).join('/');
}

/** What a picture's address names; undefined for any other address. */
export function readPictureAddress(address: string): { readonly id: string; readonly file: string } | undefined {
  if (!address.startsWith(host)) return undefined;
  try {
    const [id = '', ...parts] = (address.slice(host.length).split(/[?#]/)[0] ?? '').split('/').map(decodeURIComponent);
    return { id, file: parts.join('/') };
  } catch {
    return undefined;
  }
}
