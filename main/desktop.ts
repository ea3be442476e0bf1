/** What the rest of main needs from the desktop: the port behind which Electron stands, so that everything else runs in tests and on the command line. */
export interface Desktop {
  /** Asks for a folder; undefined when the person thought better of it. */
  chooseFolder(options: { readonly title: string; readonly startIn?: string | undefined }): Promise<string | undefined>;
  /** Asks for files to bring in. */
  chooseFiles(options: { readonly title: string; readonly extensions: readonly string[] }): Promise<readonly string[]>;
  /** Asks for the name and the folder of a new file; undefined when the person thought better of it. */
  chooseNewFile(options: { readonly title: string; readonly name: string; readonly startIn: string; readonly extension: string }): Promise<string | undefined>;
  /** Loads the desk into a window that showed something else. */
  showDesk(window: number): void;
  quit(): void;
  copyText(text: string): void;
  /** Moves a file to the system's trash. */
  trash(path: string): Promise<void>;
  /** Shows a file in the file manager. */
  reveal(path: string): void;
  /** Opens a file that we wrote in the system's browser. */
  openFile(path: string): Promise<void>;
  /** Opens an address after the person confirmed its host. False when refused or not http, https, mailto. */
  openLink(url: string): Promise<boolean>;
  /** Absolute paths of the folders that the system gives us. */
  readonly folders: { readonly data: string; readonly documents: string };
  /** Languages of the system, most wanted first (BCP 47). */
  systemLanguages(): readonly string[];
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
}
