import type { CallInput, CallName, CallOutput, EventName, Events } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';

/** Asks main for something; the answer is a value or a refusal. Derived from the contract: a wrong name or input is a type error. */
export type Call = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;

/** True for what main promises to answer; anything else means that the bridge itself failed. */
function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** The one way from the window to main. Never rejects: a bridge that fails answers with a refusal. */
export const call: Call = async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> => {
  try {
    const answer = await window.copydesk.invoke(name, input);
    if (isResult<CallOutput<Name>>(answer)) return answer;
    return { ok: false, error: { code: 'call/refused', call: name, detail: 'no answer' } };
  } catch (error) {
    return { ok: false, error: { code: 'call/refused', call: name, detail: error instanceof Error ? error.message : String(error) } };
  }
};

/** Hears what main tells the window; gives back how to stop. */
export function on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void {
  return window.copydesk.on(name, listener);
}

/** The path of a dropped file, for main alone to check and open; empty when the thing dropped is no file of this computer. */
export function pathOf(file: File): string {
  return window.copydesk.pathOf(file);
}

/** Asks the checker's dictionaries; answers in this process, at most a hundred words at a time. */
export const spellChecker = {
  /** Those of the words that no dictionary in use knows. */
  misspelt: (words: readonly string[]): readonly string[] => window.copydesk.misspelt(words),
  /** What a word may have been meant to be, the likeliest first. */
  suggestions: (word: string): readonly string[] => window.copydesk.suggestions(word),
};
