import type { Article } from '../../shared/article/article';
import type { Finding } from '../../shared/checks/check';
import type { FileSurvival } from '../../shared/exporters/survival';
import type { Receipt } from '../../shared/article/receipt';

/** What the command line may do and know outside itself; tests of the whole run the real one. */
export interface CliWorld {
  /** Everything on standard input, at most one byte more than may be read. */
  readonly readInput: () => Promise<Uint8Array>;
  /** UTC now, to the second. */
  readonly now: () => string;
}

/** What a command did: what `--json` prints as one object, and what a person reads. */
export interface Outcome {
  readonly article?: Article | undefined;
  /** The file's own JSON, where it must not be written anew: a file of a newer version. */
  readonly articleJson?: unknown;
  readonly receipt?: Receipt | undefined;
  readonly findings?: readonly Finding[] | undefined;
  /** Absolute paths of what was written. */
  readonly files?: readonly string[] | undefined;
  /** What was read back from each of them. */
  readonly survived?: readonly FileSurvival[] | undefined;
  /** What `--json` prints in place of all that, one object a line: a command that is about no article. */
  readonly objects?: readonly object[] | undefined;
  /** For a person, without a final newline. */
  readonly text: string;
  /** 0, or 1 when something blocks or does not agree. */
  readonly exitCode: 0 | 1;
  /** One sentence for stderr, with exit code 1. */
  readonly complaint?: string | undefined;
}

/** The options a command takes besides `--json` and `--help`, as `--name VALUE`. */
export type OptionValues = Readonly<Record<string, string | undefined>>;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** How it is written, after `copydesk`. */
  readonly usage: string;
  readonly summary: string;
  /** Names of its options that take a value. */
  readonly options: readonly string[];
  /** How many words it takes: at least, at most. */
  readonly words: readonly [number, number];
  run(words: readonly string[], options: OptionValues, world: CliWorld): Promise<Outcome>;
}

/** The call was not understood: one sentence, exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
