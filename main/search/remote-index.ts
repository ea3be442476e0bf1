import { Refusal } from '../../shared/errors/refusal';
import { isReply, type IndexCall, type IndexPort } from './index-messages';
import type { IndexEvents, IndexPlace, StoryIndex } from './story-index';

interface Pending {
  readonly call: IndexCall;
  readonly input: unknown;
  readonly answer: (value: unknown) => void;
  readonly refuse: (error: Error) => void;
  /** How often its process died over it. */
  deaths: number;
}

/** A process that dies more often than this in a minute is not started again: something on this computer ends it. */
const mostDeaths = 5;
const minute = 60_000;

type Answer<Call extends IndexCall> = Awaited<ReturnType<StoryIndex[Call]>>;

/** What the process answers to a call is what the index in it gives. */
function isAnswerTo<Call extends IndexCall>(_call: Call, value: unknown): value is Answer<Call> {
  return value !== null;
}

/**
 * The index in a process of its own. When that process dies it is started again with the same library, and what had not been
 * answered is asked once more: the index is only a copy, so that nothing is lost with it.
 */
export function createRemoteIndex(start: () => IndexPort, events: IndexEvents): StoryIndex {
  const pending = new Map<number, Pending>();
  let last = 0;
  let place: IndexPlace | undefined;
  let isClosed = false;
  const deaths: number[] = [];

  const connect = (): IndexPort => {
    const line = start();
    line.heard((message) => {
      if (!isReply(message)) return;
      if ('event' in message) {
        if (message.event === 'changed') events.changed(message.payload);
        else events.indexed(message.payload);
        return;
      }
      const asked = pending.get(message.id);
      pending.delete(message.id);
      if (message.ok) asked?.answer(message.value);
      else asked?.refuse(typeof message.error === 'string' ? new Error(message.error) : new Refusal(message.error));
    });
    line.gone(() => {
      if (!isClosed) revive();
    });
    return line;
  };
  let port: IndexPort | undefined;

  const revive = (): void => {
    port = undefined;
    deaths.push(Date.now());
    const isHopeless = deaths.filter((at) => at > Date.now() - minute).length > mostDeaths;
    for (const [id, asked] of pending) {
      asked.deaths += 1;
      if (!isHopeless && asked.deaths < 2) continue;
      pending.delete(id);
      asked.refuse(new Error(`the index ended while it was asked for ${asked.call}`));
    }
    if (isHopeless) return;
    port = connect();
    if (place !== undefined && ![...pending.values()].some(({ call }) => call === 'open')) port.send({ id: 0, call: 'open', input: place });
    for (const [id, { call, input }] of pending) port.send({ id, call, input });
  };

  const ask = <Call extends IndexCall>(call: Call, input?: Parameters<StoryIndex[Call]>[0]): Promise<Answer<Call>> =>
    new Promise((resolve, reject) => {
      if (isClosed || deaths.length > mostDeaths) {
        reject(new Error('the index is closed'));
        return;
      }
      port ??= connect();
      last += 1;
      pending.set(last, {
        call, input, deaths: 0, refuse: reject,
        answer: (value) => {
          if (isAnswerTo(call, value)) resolve(value);
        },
      });
      port.send({ id: last, call, input });
    });

  return {
    open: (wanted) => {
      place = wanted;
      return ask('open', wanted);
    },
    query: (page) => ask('query', page),
    ids: (query) => ask('ids', query),
    named: (query) => ask('named', query),
    row: (path) => ask('row', path),
    movedTo: (path) => ask('movedTo', path),
    twins: (path) => ask('twins', path),
    touch: (paths) => ask('touch', paths),
    expunge: () => ask('expunge'),
    look: () => ask('look'),
    settled: () => ask('settled'),
    close: async () => {
      if (port !== undefined && !isClosed) await ask('close').catch(() => undefined);
      isClosed = true;
      port?.end();
    },
  };
}
