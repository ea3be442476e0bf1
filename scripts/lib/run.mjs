import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder, so that a script works from whatever folder it is called. */
export const repositoryFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Writes one progress line on stderr, which leaves stdout to what a caller wants to capture.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`[copydesk] ${message}\n`);
}

/**
 * True when the module was started by name rather than imported.
 * @param {string} moduleUrl the module's `import.meta.url`
 */
export function isStartedDirectly(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
}

/**
 * Runs a program with our own input and output and waits for its end. A Ctrl+C or a polite kill that
 * reaches us ends it as well, so nothing is left running behind a closed terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>} the exit code; 128 + signal number when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: repositoryFolder, ...options });
    // A terminal sends its Ctrl+C to the child as well; a second one would mean "now, at once" to many programs.
    const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const settle = (finish) => {
      for (const signal of signals) process.off(signal, passOn);
      finish();
    };
    child.once('error', (error) => settle(() => reject(error)));
    child.once('exit', (code, signal) => settle(() => resolve(code ?? 128 + constants.signals[signal])));
  });
}

/**
 * Runs a Node program: `node` itself is found without the PATH, and Windows needs no `.cmd` files.
 * @param {readonly string[]} args the script and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} the exit code
 */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/**
 * The output of a short command, or undefined when it is missing or fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function outputOf(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return done.status === 0 ? done.stdout : undefined;
}

/**
 * Runs a script's main function. What it returns becomes the exit code; what it throws becomes one
 * line on stderr (the whole stack with COPYDESK_DEBUG=1) and exit code 1.
 * @param {string} moduleUrl the script's `import.meta.url`
 * @param {() => Promise<number | void>} main
 */
export function runAsScript(moduleUrl, main) {
  if (!isStartedDirectly(moduleUrl)) return;
  main().then(
    (code) => process.exit(code ?? 0),
    (error) => {
      say(process.env.COPYDESK_DEBUG ? error.stack : error.message);
      process.exit(1);
    },
  );
}
