/** What the preload hands to the window: five functions and nothing else. */
interface CopydeskBridge {
  /** Sends a request; answers with a `Result`, whose shape the contract knows. */
  invoke(name: string, input: unknown): Promise<unknown>;
  /** Hears an event; gives back how to stop hearing it. */
  on(name: string, listener: (payload: never) => void): () => void;
  /** Path of a dropped file, for main alone; empty when it has none. */
  pathOf(file: File): string;
  /** Those of the words (at most a hundred) that no dictionary in use knows. */
  misspelt(words: readonly string[]): readonly string[];
  /** What a word may have been meant to be. */
  suggestions(word: string): readonly string[];
}

interface Window {
  readonly copydesk: CopydeskBridge;
}
