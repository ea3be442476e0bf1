import { resolve } from 'node:path';

/** The article files named on a command line, as absolute paths. Switches, the app's own folder and other files are passed over. */
export function articleFilesIn(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv.filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.article')).map((argument) => resolve(workingFolder, argument));
}
