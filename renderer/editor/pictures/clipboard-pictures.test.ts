import { describe, expect, it } from 'vitest';
import { carriedPictures, clipboardPictures, isPictureFileName } from './clipboard-pictures';

const png = new File([Uint8Array.of(1)], 'image.png', { type: 'image/png' });

function clipboard(files: readonly File[], texts: Readonly<Record<string, string>> = {}): Pick<DataTransfer, 'files' | 'getData'> {
  const list: FileList = Object.assign([...files], { item: (index: number) => files[index] ?? null });
  return { files: list, getData: (type) => texts[type] ?? '' };
}

describe('pictures on the clipboard', () => {
  it('L07: win over HTML that only names where they came from', () => {
    expect(clipboardPictures(clipboard([png], { 'text/html': '<meta charset="utf-8"><!--StartFragment--><img src="https://intranet.invalid/a.png" alt="x"><!--EndFragment-->' }))).toEqual([png]);
    expect(clipboardPictures(clipboard([png], { 'text/html': '<style>p{color:red}</style><p>&nbsp;<img src="file:///C:/a.png"></p>' }))).toEqual([png]);
    expect(clipboardPictures(clipboard([png]))).toEqual([png]);
    expect(clipboardPictures(clipboard([png], { 'text/plain': '/home/ana/image.png' }))).toEqual([png]);
  });

  it('give way to the words of which they are only a picture', () => {
    expect(clipboardPictures(clipboard([png], { 'text/html': '<table><tr><td>12</td></tr></table>', 'text/plain': '12' }))).toEqual([]);
    expect(clipboardPictures(clipboard([png], { 'text/plain': 'Boats\t12' }))).toEqual([]);
    expect(clipboardPictures(clipboard([new File([], 'a.txt', { type: 'text/plain' })]))).toEqual([]);
  });

  it('may stand in the HTML itself, alone or beside words', async () => {
    const image = `<img alt="x" src="data:image/png;base64,${btoa('abc')}">`;
    const { files: [file], beside } = carriedPictures(`<p>${image}</p>`);
    expect([file?.name, file?.type, await file?.text(), beside]).toEqual(['picture.png', 'image/png', 'abc', false]);
    expect(carriedPictures(`<p>Words ${image}</p>`)).toMatchObject({ beside: true });
    expect(carriedPictures('<img src="https://a.example/x.png"><img src="data:text/html;base64,YQ=="><img src="data:image/png;base64,a">')).toEqual({ files: [], beside: false });
  });

  it('are known by their name or their kind', () => {
    expect([{ name: 'A.JPG', type: '' }, { name: 'x', type: 'image/heic' }, { name: 'drawing.svg', type: '' }, { name: 'story.txt', type: 'text/plain' }, { name: 'png', type: '' }].map(isPictureFileName)).toEqual([true, true, true, false, true]);
  });
});
