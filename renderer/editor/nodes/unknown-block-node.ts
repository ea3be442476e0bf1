import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { jsonObjectSchema, type JsonObject } from '../../../shared/lib/json';

const noContent: JsonObject = {};

const rawBlock = createState('raw', { parse: (value: unknown): JsonObject => jsonObjectSchema.safeParse(value).data ?? noContent });

/** A block that this version does not know: shown as a plate, not editable, and written back as it stood in the file. */
export class UnknownBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('unknown-block', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: rawBlock }] });
  }

  override createDOM(): HTMLElement {
    const plate = document.createElement('div');
    plate.className = 'unknown-block';
    return plate;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }
}

/** A node that carries `raw`. */
export function $createUnknownBlockNode(raw: JsonObject): UnknownBlockNode {
  return $setState($create(UnknownBlockNode), rawBlock, raw);
}

/** The block as it stood in the file. */
export function $rawBlock(node: UnknownBlockNode): JsonObject {
  return $getState(node, rawBlock);
}

/** Whether a node is a block that this version does not know. */
export function $isUnknownBlockNode(node: LexicalNode | null | undefined): node is UnknownBlockNode {
  return node instanceof UnknownBlockNode;
}
