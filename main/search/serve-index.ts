import { Refusal } from '../../shared/errors/refusal';
import { isRequest, type IndexPort, type IndexReply, type IndexRequest } from './index-messages';
import type { MakeStoryIndex, StoryIndex } from './story-index';

/** Answers the calls of another process with an index of this one. */
export function serveIndex(port: Pick<IndexPort, 'send' | 'heard'>, makeIndex: MakeStoryIndex): void {
  const send = (reply: IndexReply): void => port.send(reply);
  const index = makeIndex({
    changed: (payload) => send({ event: 'changed', payload }),
    indexed: (payload) => send({ event: 'indexed', payload }),
  });
  port.heard((message) => {
    if (!isRequest(message)) return;
    answer(index, message).then(
      (value) => send({ id: message.id, ok: true, value }),
      (error: unknown) => send({ id: message.id, ok: false, error: error instanceof Refusal ? error.error : error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}

function answer(index: StoryIndex, request: IndexRequest): Promise<unknown> {
  switch (request.call) {
    case 'open': return index.open(request.input);
    case 'query': return index.query(request.input);
    case 'ids': return index.ids(request.input);
    case 'named': return index.named(request.input);
    case 'row': return index.row(request.input);
    case 'movedTo': return index.movedTo(request.input);
    case 'twins': return index.twins(request.input);
    case 'touch': return index.touch(request.input);
    case 'expunge': return index.expunge();
    case 'look': return index.look();
    case 'settled': return index.settled();
    case 'close': return index.close();
  }
}
