/** A text to save and the revision it was written on. */
export interface SaveRequest {
  readonly baseRevision: string;
  readonly text: string;
  /** The person saw that the file differs and chose to keep their own text. */
  readonly overwrite: boolean;
}

/**
 * Writes one request. `headRevision` is what our own last save of this file left, when the request stems from the same
 * line of saves: the file may hold that as well as the request's base.
 */
export type WriteSave = (request: SaveRequest, headRevision: string | undefined) => Promise<string>;

/** One lane per file: one write at a time, in order. */
export interface SaveQueue {
  /** Saves; while a write is under way only the newest waiting text is kept, and every caller gets the revision that holds their words or newer ones. */
  save(key: string, request: SaveRequest, write: WriteSave): Promise<string>;
  /** The revision that our own saves have made of a base; the base itself when they began elsewhere. */
  newest(key: string, baseRevision: string): string;
  /** Anything else that must not meet a save of the same file: rename, trash, publish. It ends the line of saves. */
  alone<T>(key: string, job: () => Promise<T>): Promise<T>;
  /** Resolves when no write is under way or waiting. */
  idle(): Promise<void>;
}

interface Waiting {
  request: SaveRequest;
  started: boolean;
  readonly result: Promise<string>;
}

interface Lane {
  tail: Promise<unknown>;
  last?: Waiting | undefined;
  /** Bases of our own saves since the line began, and the revision the last of them left. */
  readonly line: Set<string>;
  head?: string | undefined;
}

/**
 * Scenario it is built for: a save is under way, the person types on, the next save starts from a base that the first
 * one is just replacing. That is no conflict, and must not be reported as one.
 */
export function createSaveQueue(): SaveQueue {
  const lanes = new Map<string, Lane>();

  const laneOf = (key: string): Lane => {
    const lane = lanes.get(key) ?? { tail: Promise.resolve(), line: new Set() };
    lanes.set(key, lane);
    return lane;
  };

  const append = <T>(lane: Lane, job: () => Promise<T>): Promise<T> => {
    const result = lane.tail.then(job);
    lane.tail = result.catch(() => undefined);
    return result;
  };

  return {
    save: (key, request, write) => {
      const lane = laneOf(key);
      const last = lane.last;
      if (last !== undefined && !last.started && last.request.baseRevision === request.baseRevision && last.request.overwrite === request.overwrite) {
        last.request = request;
        return last.result;
      }
      const result = append(lane, async () => {
        waiting.started = true;
        const { baseRevision } = waiting.request;
        const revision = await write(waiting.request, lane.line.has(baseRevision) ? lane.head : undefined);
        lane.line.add(baseRevision);
        lane.head = revision;
        return revision;
      });
      const waiting: Waiting = { request, started: false, result };
      lane.last = waiting;
      return result;
    },
    newest: (key, baseRevision) => {
      const lane = lanes.get(key);
      return lane?.head !== undefined && lane.line.has(baseRevision) ? lane.head : baseRevision;
    },
    alone: (key, job) => {
      const lane = laneOf(key);
      lane.last = undefined;
      return append(lane, () => {
        lane.line.clear();
        lane.head = undefined;
        return job();
      });
    },
    idle: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.tail));
    },
  };
}
