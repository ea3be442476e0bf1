import type { AppError } from '../../shared/errors/app-error';
import type { IndexEvents, StoryIndex } from './story-index';

/** The calls of an index that cross to its process. */
export const indexCalls = ['open', 'query', 'ids', 'named', 'row', 'movedTo', 'twins', 'touch', 'expunge', 'look', 'settled', 'close'] as const satisfies readonly (keyof StoryIndex)[];

/** One of them. */
export type IndexCall = (typeof indexCalls)[number];

/** A call with what it is given. */
export type IndexRequest = { readonly [Call in IndexCall]: { readonly id: number; readonly call: Call; readonly input: Parameters<StoryIndex[Call]>[0] } }[IndexCall];

/** What comes back: an answer, why there is none, or an event. */
export type IndexReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: AppError | string }
  | { readonly event: 'changed'; readonly payload: Parameters<IndexEvents['changed']>[0] }
  | { readonly event: 'indexed'; readonly payload: Parameters<IndexEvents['indexed']>[0] };

/** One end of the line between an index's process and ours. Both ends are the house's own: messages are told apart, not checked. */
export interface IndexPort {
  send(message: unknown): void;
  /** Hears what comes, in its order. */
  heard(listener: (message: unknown) => void): void;
  /** Hears that the other end is gone. */
  gone(listener: () => void): void;
  end(): void;
}

/** Whether a message is a call. */
export function isRequest(message: unknown): message is IndexRequest {
  return typeof message === 'object' && message !== null && 'call' in message && indexCalls.some((call) => call === message.call);
}

/** Whether a message is an answer or an event. */
export function isReply(message: unknown): message is IndexReply {
  return typeof message === 'object' && message !== null && ('ok' in message || 'event' in message);
}
