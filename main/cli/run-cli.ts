import { parseArgs } from 'node:util';
import { formatArticleFile } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { checkCommand } from './check-command';
import { UsageError, type CliWorld, type Command, type OptionValues, type Outcome } from './command';
import { exportCommand } from './export-command';
import { helpText } from './help';
import { importCommand } from './import-command';
import { publishCommand } from './publish-command';
import { readCommand } from './read-command';
import { sayFinding } from './say-article';
import { sayRefusal } from './say-refusal';
import { setCommand } from './set-command';
import { showCommand } from './show-command';

/** Every command. To add one: write its file and a line here. */
export const commands: readonly Command[] = [importCommand, showCommand, setCommand, checkCommand, exportCommand, publishCommand, readCommand];

/** What goes to the streams, and how the process ends. */
export interface CliResult {
  readonly out: string;
  readonly error: string;
  readonly exitCode: number;
}

/** Runs one command line (without node and script). Everything expected to go wrong is one sentence and exit code 2; a bug is thrown. */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<CliResult> {
  try {
    const [word, ...rest] = argv;
    if (word === '--help' || word === '-h' || word === 'help') return { out: `${helpText(commands)}\n`, error: '', exitCode: 0 };
    if (word === undefined) throw new UsageError(`copydesk needs a command: ${commands.map((each) => each.name).join(', ')}.`);
    const command = commands.find((each) => each.name === word);
    if (command === undefined) throw new UsageError(`There is no command “${word}”; there are ${commands.map((each) => each.name).join(', ')}.`);
    const { words, options, json, help } = readArguments(command, rest);
    if (help) return { out: `copydesk ${command.usage}\n    ${command.summary}\n`, error: '', exitCode: 0 };
    return resultOf(await command.run(words, options, world), json);
  } catch (error) {
    if (error instanceof Refusal) return { out: '', error: `${sayRefusal(error.error)}\n`, exitCode: 2 };
    if (error instanceof UsageError) return { out: '', error: `${error.message}\n`, exitCode: 2 };
    throw error;
  }
}

interface Arguments {
  readonly words: readonly string[];
  readonly options: OptionValues;
  readonly json: boolean;
  readonly help: boolean;
}

function readArguments(command: Command, argv: readonly string[]): Arguments {
  const { values, positionals } = parse(command, argv);
  const [least, most] = command.words;
  const help = values['help'] === true;
  if (!help && (positionals.length < least || positionals.length > most)) throw new UsageError(`Use it as: copydesk ${command.usage}`);
  const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
  return { words: positionals, options, json: values['json'] === true, help };
}

function parse(command: Command, argv: readonly string[]): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    const valued = Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...argv], allowPositionals: true, strict: true, options: { ...valued, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    // Node adds advice after the first sentence.
    if (error instanceof TypeError) throw new UsageError(error.message.split(/(?<=['.])\s+(?=To specify|Did you)|\n/)[0]?.replace(/\.?$/, '.') ?? '');
    throw error;
  }
}

function resultOf(outcome: Outcome, json: boolean): CliResult {
  const { article, articleJson, receipt, findings, files, survived, objects, text, complaint, exitCode } = outcome;
  const error = complaint === undefined ? '' : `${complaint}\n`;
  if (!json) return { out: text === '' ? '' : `${text}\n`, error, exitCode };
  if (objects !== undefined) return { out: objects.map((object) => `${JSON.stringify(object)}\n`).join(''), error, exitCode };
  const articleObject: unknown = articleJson ?? (article === undefined ? undefined : JSON.parse(formatArticleFile(article)));
  const found = findings?.map((finding) => ({ rule: finding.rule, level: finding.level, message: sayFinding(finding), place: finding.place, quote: finding.quote }));
  return { out: `${JSON.stringify({ article: articleObject, receipt, findings: found, files, survived }, null, 2)}\n`, error, exitCode };
}
