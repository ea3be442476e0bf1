import type { ElectronApplication } from '@playwright/test';

/** A question that the system put to the person. */
export interface AskedQuestion {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Answers the app's native questions with the button of that number and keeps what was asked; what would be opened in the browser is kept too. */
export async function answerQuestions(app: ElectronApplication, response: number): Promise<{ readonly asked: () => Promise<readonly AskedQuestion[]>; readonly opened: () => Promise<readonly string[]> }> {
  await app.evaluate(({ dialog, shell }, button) => {
    const asked: { message: string; detail: string; buttons: readonly string[] }[] = [];
    const opened: string[] = [];
    Reflect.set(globalThis, 'askedQuestions', asked);
    Reflect.set(globalThis, 'openedLinks', opened);
    const note = (...given: readonly unknown[]): void => {
      const options = given.at(-1);
      if (typeof options !== 'object' || options === null) return;
      const { message, detail, buttons } = { message: '', detail: '', buttons: [], ...options };
      asked.push({ message, detail, buttons });
    };
    Reflect.set(dialog, 'showMessageBox', (...given: readonly unknown[]) => {
      note(...given);
      return Promise.resolve({ response: button, checkboxChecked: false });
    });
    Reflect.set(dialog, 'showMessageBoxSync', (...given: readonly unknown[]) => {
      note(...given);
      return button;
    });
    Reflect.set(shell, 'openExternal', (url: string) => {
      opened.push(url);
      return Promise.resolve();
    });
  }, response);
  return {
    asked: () => app.evaluate(() => {
      const list: AskedQuestion[] = Reflect.get(globalThis, 'askedQuestions');
      return list;
    }),
    opened: () => app.evaluate(() => {
      const list: string[] = Reflect.get(globalThis, 'openedLinks');
      return list;
    }),
  };
}
