/** What the preload hands to the window: three functions and nothing else. */
interface CopydeskBridge {
  /** Sends a request; answers with a `Result`, whose shape the contract knows. */
  invoke(name: string, input: unknown): Promise<unknown>;
  /** Hears an event; gives back how to stop hearing it. */
  on(name: string, listener: (payload: never) => void): () => void;
  /** Path of a dropped file, for main alone; empty when it has none. */
  pathOf(file: File): string;
}

interface Window {
  readonly copydesk: CopydeskBridge;
}
