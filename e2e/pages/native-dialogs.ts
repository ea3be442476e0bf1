import type { ElectronApplication } from '@playwright/test';

/** Answers the system's next questions for a file or a folder: the one dialog that a test cannot press the buttons of. */
export async function answerWithPaths(app: ElectronApplication, ...filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);
}

/** Answers the system's next questions for the name of a new file; undefined cancels. */
export async function answerWithNewFile(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
  }, filePath);
}

/** Catches the file that the system would be asked to open, and gives it back when asked. */
export async function catchOpenedFiles(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedFiles', opened);
    shell.openPath = (path) => {
      opened.push(path);
      return Promise.resolve('');
    };
  });
  return () =>
    app.evaluate(() => {
      const opened: string[] = Reflect.get(globalThis, 'openedFiles');
      return opened;
    });
}

/** Catches the files that the file manager would be asked to show, and gives them back when asked. */
export async function catchRevealedFiles(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const revealed: string[] = [];
    Reflect.set(globalThis, 'revealedFiles', revealed);
    shell.showItemInFolder = (path) => void revealed.push(path);
  });
  return () =>
    app.evaluate(() => {
      const revealed: string[] = Reflect.get(globalThis, 'revealedFiles');
      return revealed;
    });
}
