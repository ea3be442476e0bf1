import { formatArticleFile } from '../../shared/article/article-file';
import { runChecks } from '../../shared/checks/index';
import { Refusal } from '../../shared/errors/refusal';
import { fields, type FieldName, type Metadata } from '../../shared/metadata/index';
import { readField, type FieldContext } from '../../shared/metadata/read-field';
import { sayField } from '../../shared/metadata/say-field';
import { afterEdit } from '../../shared/workflow/moves';
import { readArticleAt } from '../files/read-article';
import { writeAtomically } from '../files/write-atomically';
import { UsageError, type Command } from './command';

/** `copydesk set`: fills and empties fields, all of them or none. */
export const setCommand: Command = {
  name: 'set',
  usage: 'set FILE FIELD=VALUE… [--json]',
  summary: 'Set metadata fields; FIELD= empties one. Either all of them are set or nothing is written.',
  options: [],
  words: [2, 200],
  run: async ([file = '', ...assignments], _options, { now }) => {
    const { article, path, folder, name, revision, readOnly } = await readArticleAt(file);
    if (readOnly) throw new Refusal({ code: 'article/read-only', name });
    const patches = assignments.map((assignment) => patchFrom(assignment, { language: article.metadata.language, asOf: now() }));
    const metadata = patches.reduce<Metadata>((whole, { patch }) => ({ ...whole, ...patch }), article.metadata);
    // An approval was given to other words, as in the window.
    const workflow = afterEdit(article.workflow, { by: 'Command line', role: 'reporter', at: now(), revision });
    const changed = { ...article, metadata, workflow };
    const text = formatArticleFile(changed);
    if (text !== formatArticleFile(article)) await writeAtomically({ path, folder, bytes: Buffer.from(text), expected: { kind: 'revision', revision } });
    const lines = patches.map(({ field }) => `${field}  ${sayField(metadata, field) === '' ? '(empty)' : sayField(metadata, field)}`);
    return { article: changed, findings: runChecks(changed, { now: now() }), files: [path], text: lines.join('\n'), exitCode: 0 };
  },
};

function patchFrom(assignment: string, context: FieldContext): { readonly field: FieldName; readonly patch: Metadata } {
  const at = assignment.indexOf('=');
  if (at < 1) throw new UsageError(`“${assignment}” is no FIELD=VALUE.`);
  const typed = assignment.slice(0, at);
  const value = assignment.slice(at + 1);
  const field = fields.find((each) => each.name.toLowerCase() === typed.replaceAll('-', '').toLowerCase())?.name;
  if (field === undefined) throw new Refusal({ code: 'field/unknown', field: typed });
  const reading = readField(field, value, context);
  if (reading.ok) return { field, patch: reading.patch };
  const candidates = (reading.candidates ?? []).map((moment) => `“${sayField({ published: moment }, 'published')}”`);
  if (candidates.length > 0) throw new UsageError(`“${value}” does not fit the field ${field} as it stands (${reading.reason}); did you mean ${candidates.join(' or ')}?`);
  throw new Refusal({ code: 'field/invalid', field, value, reason: reading.reason });
}
