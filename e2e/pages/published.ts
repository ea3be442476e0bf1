import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { jsonObjectSchema, type JsonObject } from '../../shared/lib/json';

/** What stands on the disk after a story went out. */
export interface PublishedFolder {
  readonly folder: string;
  readonly names: readonly string[];
  readonly html: string;
  readonly text: string;
  readonly ninjs: JsonObject;
  readonly jsonLd: JsonObject;
}

/** Reads the one story that was published into a site's folder. */
export async function readPublished(site: string): Promise<PublishedFolder> {
  const stories = await readdir(site);
  const folder = join(site, stories[0] ?? '');
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  return {
    folder,
    names: [...(await readdir(folder))].sort(),
    html,
    text: await readFile(join(folder, 'article.txt'), 'utf8'),
    ninjs: jsonObjectSchema.parse(JSON.parse(await readFile(join(folder, 'article.ninjs.json'), 'utf8'))),
    jsonLd: jsonObjectSchema.parse(JSON.parse(script)),
  };
}

const schemas = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'fixtures', 'ninjs');

/** What the ninjs 3.1 schema says against an item; undefined where the schema is not on this computer. */
export function ninjsErrors(item: JsonObject): readonly unknown[] | undefined {
  if (!existsSync(schemas)) return undefined;
  const read = (name: string): JsonObject => jsonObjectSchema.parse(JSON.parse(readFileSync(join(schemas, name), 'utf8')));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(read('validation/test_suite/GeoJSON-schema.json'));
  const validate = ajv.compile(read('specification/ninjs-schema_3.1.json'));
  validate(item);
  return validate.errors ?? [];
}

const articleFileSchema = z.looseObject({
  metadata: z.looseObject({}),
  workflow: z.looseObject({ state: z.string(), history: z.array(z.looseObject({ move: z.string(), by: z.string(), role: z.string(), at: z.string(), revision: z.string() })) }),
  receipt: z.looseObject({ dismissed: z.boolean(), source: z.string(), lines: z.array(z.looseObject({ text: z.string(), outcome: z.string() })) }).optional(),
  body: z.array(z.looseObject({ type: z.string() })),
});

/** The one article file of a library, as JSON. */
export async function readOnlyArticle(library: string): Promise<z.infer<typeof articleFileSchema>> {
  const names = (await readdir(library)).filter((name) => name.endsWith('.article'));
  if (names.length !== 1) throw new Error(`The library holds ${names.length} articles: ${names.join(', ')}.`);
  return articleFileSchema.parse(JSON.parse(await readFile(join(library, names[0] ?? ''), 'utf8')));
}

const logLineSchema = z.looseObject({ at: z.string(), article: z.string(), slug: z.string(), revision: z.string(), by: z.string(), folder: z.string(), files: z.array(z.string()) });

/** The lines of a library's publish log. */
export async function readPublishLog(library: string): Promise<readonly z.infer<typeof logLineSchema>[]> {
  const text = await readFile(join(library, '.copydesk', 'publish-log.jsonl'), 'utf8');
  return text.trimEnd().split('\n').map((line) => logLineSchema.parse(JSON.parse(line)));
}
