import { z } from 'zod';
import { isoOf } from '../time/say-moment';
import type { Moment } from '../time/moment';
import { readExactFacts, type ProvenField, type ReadBack } from './facts';
import { licenceAddress } from './licence-address';
import { versionTime } from './limits';
import type { PictureRights } from './picture-rights';

const idsSchema = z.array(z.looseObject({ role: z.string(), value: z.string() }));
const sourcesSchema = z.array(z.looseObject({ name: z.string(), role: z.string() }));
const rightsInfoSchema = z.looseObject({ linkedRights: z.string() });
const associationSchema = z.looseObject({ altIds: idsSchema, infoSources: sourcesSchema.optional(), copyrightNotice: z.string().optional(), rightsInfo: rightsInfoSchema.optional() });
const itemSchema = z.looseObject({
  firstCreated: z.string(), versionCreated: z.string(), contentCreated: z.string(), embargoedUntil: z.string(), expires: z.string(),
  copyrightHolder: z.string(), copyrightNotice: z.string(), usageTerms: z.string(), rightsInfo: rightsInfoSchema,
  altIds: idsSchema, infoSources: sourcesSchema, associations: z.array(associationSchema),
}).partial();

/** Reads the dates and rights of an item that ninjs.ts wrote. The standard's own properties must agree with the exact entries as far as they go. */
export function readNinjs(text: string): ReadBack {
  const item = itemOf(text);
  const source = (role: string): string | undefined => item.infoSources?.find((each) => each.role === role)?.name;
  const metadata = {
    ...readExactFacts((field) => item.altIds?.find((each) => each.role === `copydesk:${field}`)?.value),
    source: source('source'), creditLine: source('credit'),
    copyrightHolder: item.copyrightHolder, copyrightNotice: item.copyrightNotice, usageTerms: item.usageTerms,
  };
  const version = versionTime(metadata);
  const agreements: readonly (readonly [ProvenField, boolean])[] = [
    ['created', item.firstCreated === instant(metadata.created)],
    ['firstPublished', item.contentCreated === instant(metadata.firstPublished)],
    [version === metadata.updated && version !== undefined ? 'updated' : 'published', item.versionCreated === instant(version)],
    ['embargoUntil', item.embargoedUntil === instant(metadata.embargoUntil)],
    ['expires', item.expires === instant(metadata.expires)],
    ['licence', item.rightsInfo?.linkedRights === (metadata.licence === undefined ? undefined : licenceAddress(metadata.licence))],
  ];
  return { metadata, contradicted: agreements.filter(([, agrees]) => !agrees).map(([field]) => field), pictures: (item.associations ?? []).map(readAssociation) };
}

function readAssociation({ altIds, infoSources, copyrightNotice, rightsInfo }: z.infer<typeof associationSchema>): PictureRights {
  const entry = (role: string): string | undefined => altIds.find((each) => each.role === role)?.value;
  return { href: entry('copydesk:file') ?? '', creditLine: infoSources?.find((each) => each.role === 'credit')?.name, copyrightNotice, licence: rightsInfo?.linkedRights ?? entry('copydesk:licence') };
}

function instant(moment: Moment | undefined): string | undefined {
  return moment?.kind === 'instant' ? isoOf(moment) : undefined;
}

function itemOf(text: string): z.infer<typeof itemSchema> {
  try {
    return itemSchema.parse(JSON.parse(text));
  } catch {
    // A file that is no item says nothing, so every field comes out as changed.
    return {};
  }
}
