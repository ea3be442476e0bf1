import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The article files named on a command line, as absolute paths. Switches, the app's own folder and other files are passed
 * over. A Linux desktop names a file that was opened with a double click as a `file:` address (%U in the menu entry).
 */
export function articleFilesIn(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.article'))
    .map((argument) => pathOfAddress(argument) ?? resolve(workingFolder, argument));
}

function pathOfAddress(argument: string): string | undefined {
  if (!argument.startsWith('file:///')) return undefined;
  try {
    return fileURLToPath(argument);
  } catch {
    return undefined; // not a well-formed address, so a strange file name at most
  }
}
