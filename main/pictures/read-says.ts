import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { load } from 'exifreader';
import { z } from 'zod';
import type { PictureSays, Said, SaidField, SaidIn } from '../../shared/body/picture-says';
import { readExactMoment } from '../../shared/exporters/facts';
import type { Moment } from '../../shared/time/moment';

/** The names under which ExifReader gives what the file says, by place and field; of several names the first that holds something counts. */
const names: Readonly<Record<SaidIn, Partial<Record<SaidField, readonly string[]>>>> = {
  iptc: { caption: ['Caption/Abstract'], creditLine: ['Credit'], creator: ['By-line'], source: ['Source'], copyrightNotice: ['Copyright Notice'] },
  xmp: {
    alt: ['AltTextAccessibility'], caption: ['description'], creditLine: ['Credit'], creator: ['creator'], source: ['Source'], copyrightNotice: ['rights'],
    // The IPTC's own guide to licences: the web statement of rights is what schema.org calls the license.
    licence: ['WebStatement', 'license'], usageTerms: ['UsageTerms'],
  },
  exif: { caption: ['ImageDescription'], creator: ['Artist'], copyrightNotice: ['Copyright'] },
};

const inLanguage = z.looseObject({ value: z.string(), attributes: z.looseObject({ lang: z.string().optional() }).optional() });
const tagSchema = z.union([
  z.looseObject({ description: z.string(), value: z.unknown() }),
  // A data set that may stand several times, such as the creator.
  z.array(z.looseObject({ description: z.string(), value: z.unknown() })).nonempty().transform((all) => ({ description: all.map((each) => each.description).join(', '), value: undefined })),
]);
const groupSchema = z.record(z.string(), z.unknown()).catch({});
type Group = z.infer<typeof groupSchema>;

/** A text, mended where UTF-8 was once taken for Latin-1 (`Â©`), without the spaces and the NUL that cameras pad with; undefined when nothing is left. */
function textOf(group: Group, name: string): string | undefined {
  const tag = tagSchema.safeParse(group[name]).data;
  if (tag === undefined) return undefined;
  const languages = z.array(inLanguage).safeParse(tag.value).data;
  const text = languages?.find(({ attributes }) => attributes?.lang === 'x-default')?.value ?? tag.description;
  const clean = mended(text.replaceAll('\0', '').replace(/\r\n?/g, '\n')).trim();
  return clean === '' ? undefined : clean;
}

/** Text that was UTF-8 and was read as Latin-1 by the program that wrote it: all its signs are bytes, and the bytes are UTF-8. */
function mended(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

function said(groups: Readonly<Record<SaidIn, Group>>): readonly Said[] {
  return places.flatMap((from) =>
    Object.entries(names[from]).flatMap(([field, keys]): readonly Said[] => {
      const known = fieldsSchema.safeParse(field).data;
      const text = keys.map((key) => textOf(groups[from], key)).find((each) => each !== undefined);
      return known === undefined || text === undefined || (known === 'licence' && !/^https?:\/\/\S+$/.test(text)) ? [] : [{ field: known, text, from }];
    }));
}

const places = ['iptc', 'xmp', 'exif'] as const satisfies readonly SaidIn[];
const fieldsSchema = z.enum(['alt', 'caption', 'creditLine', 'creator', 'source', 'copyrightNotice', 'licence', 'usageTerms']);

/** `2024:03:28 05:10:00`, `2024-03-28T05:10:00.12`, `2024-03-28` and an offset, as one ISO text. */
function isoText(date: string | undefined, offset: string | undefined): string | undefined {
  const [, day, clock, own] = /^(\d{4}[-:]\d\d[-:]\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.exec(date ?? '') ?? [];
  if (day === undefined) return undefined;
  if (clock === undefined) return day.replaceAll(':', '-');
  return `${day.replaceAll(':', '-')}T${clock.length === 5 ? `${clock}:00` : clock}${own ?? offset ?? ''}`;
}

function taken({ iptc, xmp, exif }: Readonly<Record<SaidIn, Group>>): Moment | undefined {
  const iptcTime = textOf(iptc, 'Time Created');
  const iptcDate = textOf(iptc, 'Date Created');
  const texts = [
    isoText(textOf(exif, 'DateTimeOriginal'), textOf(exif, 'OffsetTimeOriginal')),
    isoText(textOf(xmp, 'DateCreated'), undefined),
    isoText(iptcTime === undefined ? iptcDate : `${iptcDate ?? ''}T${iptcTime}`, undefined),
  ].filter((text) => text !== undefined);
  const moments = texts.map(readExactMoment).filter((moment) => moment !== undefined);
  // An instant says most; a camera without a zone gives a clock time, and no zone is ever guessed for it.
  return moments.find(({ kind }) => kind === 'instant') ?? moments.find(({ kind }) => kind === 'floating') ?? moments[0];
}

/** Reads what a picture says of itself in its IPTC, XMP and EXIF parts. Never throws: parts that cannot be read say nothing. */
export function readSays(bytes: Buffer): PictureSays {
  const tags = groupSchema.parse(tagsOf(bytes));
  const groups = { iptc: groupSchema.parse(tags['iptc']), xmp: groupSchema.parse(tags['xmp']), exif: groupSchema.parse(tags['exif']) };
  const moment = taken(groups);
  return { said: said(groups), ...(moment === undefined ? {} : { taken: moment }) };
}

function tagsOf(bytes: Buffer): unknown {
  try {
    return load(bytes, { expanded: true, domParser: new DOMParser({ onError: onErrorStopParsing }) });
  } catch {
    // No metadata at all is an error to ExifReader.
    return {};
  }
}
