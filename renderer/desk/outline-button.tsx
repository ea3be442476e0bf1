import { ListTree } from 'lucide-react';
import { lazy, Suspense, useRef, type ReactNode, type RefObject } from 'react';
import { Popover } from 'react-aria-components';
import type { Body } from '../../shared/body/block';
import { keysOf } from '../commands/say-keys';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { Writing } from './use-writing';

const Outline = lazy(async () => ({ default: (await import('./outline')).Outline }));

interface OutlineButtonProps {
  /** The text as it is now, or undefined when there is none. */
  readonly readBody: () => Body;
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly writing: Writing;
}

/** The headings of the story, to go to one of them. */
export function OutlineButton({ readBody, editorRef, writing }: OutlineButtonProps): ReactNode {
  const { say } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = writing.popover === 'outline';
  const name = say('writing.outline');
  return (
    <>
      <button ref={button} type="button" className="pair" title={`${name}  ${keysOf('view.outline') ?? ''}`} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => writing.setPopover(isOpen ? undefined : 'outline')}>
        <Icon of={ListTree} small />
        <span className="wide-only">{name}</span>
      </button>
      <Popover className="popover outline" triggerRef={button} isOpen={isOpen} onOpenChange={(open) => writing.setPopover(open ? 'outline' : undefined)} placement="top end" offset={6}>
        <Suspense fallback={null}>
          <Outline
            body={isOpen ? readBody() : []}
            caretBlock={editorRef.current?.caret()?.block}
            onGo={(block) => {
              writing.setPopover(undefined);
              // The popover gives the focus back to its button first; the text takes it after that.
              setTimeout(() => editorRef.current?.show({ block, from: 0, to: 0 }));
            }}
          />
        </Suspense>
      </Popover>
    </>
  );
}
