import { ipcMain, type WebContents } from 'electron';
import { Refusal } from '../../../shared/errors/refusal';
import { calls, channelPrefix, type CallName } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/result';
import type { Handlers } from '../../handlers/index';
import type { Log } from '../../log';
import type { WindowId } from '../../windows/windows';
import { isTrustedFrame } from './trusted-sender';

/** What `serve` needs to know of the app around it. */
export interface ServeOptions {
  readonly handlers: Handlers;
  readonly log: Log;
  /** Which of our windows a page is; undefined for every other. */
  readonly windowOf: (contents: WebContents) => WindowId | undefined;
  readonly developmentServer: string | undefined;
}

/** Answers every request of the contract: is the sender ours, does the input parse, then the handler. A refusal and a bug both come back as results. */
export function serve(options: ServeOptions): void {
  for (const name of Object.keys(calls).filter(isCallName)) {
    ipcMain.handle(channelPrefix + name, async (event, input: unknown) => {
      const from = options.windowOf(event.sender);
      if (from === undefined || !isTrustedFrame(event, options.developmentServer)) return refused(name, 'unknown sender');
      return answer(name, input, from, options);
    });
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

function refused(name: string, detail: string): Result<never> {
  return { ok: false, error: { code: 'call/refused', call: name, detail } };
}

async function answer(name: CallName, input: unknown, from: WindowId, { handlers, log }: ServeOptions): Promise<Result<unknown>> {
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) return refused(name, parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', '));
  try {
    // The contract pairs each name with its input; the compiler cannot follow that through a variable.
    const handler = handlers[name] as (value: unknown, from: WindowId) => unknown;
    return { ok: true, value: await handler(parsed.data, from) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    return { ok: false, error: { code: 'unexpected', reportId: log.bug(error) } };
  }
}
