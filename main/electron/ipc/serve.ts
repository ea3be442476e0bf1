import { ipcMain, type WebContents } from 'electron';
import { Refusal } from '../../../shared/errors/refusal';
import { calls, channelPrefix, type CallName } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/result';
import type { Handlers } from '../../handlers/index';
import type { Log } from '../../log';
import { isTrustedSender } from './trusted-sender';

/** What `serve` needs to know of the app around it. */
export interface ServeOptions {
  readonly handlers: Handlers;
  readonly log: Log;
  readonly window: () => WebContents | undefined;
  readonly developmentServer: string | undefined;
}

/** Answers every request of the contract: is the sender ours, does the input parse, then the handler. A refusal and a bug both come back as results. */
export function serve(options: ServeOptions): void {
  for (const name of Object.keys(calls).filter(isCallName)) {
    ipcMain.handle(channelPrefix + name, async (event, input: unknown) => {
      if (!isTrustedSender(event, options.window(), options.developmentServer)) return refused(name, 'unknown sender');
      return answer(name, input, options);
    });
  }
}

function isCallName(name: string): name is CallName {
  return name in calls;
}

function refused(name: string, detail: string): Result<never> {
  return { ok: false, error: { code: 'call/refused', call: name, detail } };
}

async function answer(name: CallName, input: unknown, { handlers, log }: ServeOptions): Promise<Result<unknown>> {
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) return refused(name, parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', '));
  try {
    // The contract pairs each name with its input; the compiler cannot follow that through a variable.
    const handler = handlers[name] as (value: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    return { ok: false, error: { code: 'unexpected', reportId: log.bug(error) } };
  }
}
