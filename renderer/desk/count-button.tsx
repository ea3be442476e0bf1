import { lazy, Suspense, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { Popover } from 'react-aria-components';
import { measureBody } from '../../shared/body/measure';
import type { Metadata } from '../../shared/metadata/index';
import type { CopyView } from '../articles/use-working-copy';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { useWords } from '../ui/words';
import { useSelectionMeasure } from './use-selection-measure';
import type { Writing } from './use-writing';

const Counts = lazy(async () => ({ default: (await import('./counts')).Counts }));

interface CountButtonProps {
  readonly copy: CopyView;
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly writing: Writing;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
}

/** How long the story is, quietly; pressed, it says the rest. The count follows each pause in typing, from the blocks that changed. */
export function CountButton({ copy, editorRef, writing, changeMetadata }: CountButtonProps): ReactNode {
  const { say, language } = useWords();
  const { body, metadata } = copy.article;
  const button = useRef<HTMLButtonElement>(null);
  const measure = useMemo(() => measureBody(body, metadata.language), [body, metadata.language]);
  const selected = useSelectionMeasure(editorRef, metadata.language);
  const isOpen = writing.popover === 'counts';
  const number = (value: number): string => value.toLocaleString(language);
  const target = metadata.targetLength;
  const words = target === undefined
    ? say('writing.words', { count: measure.words, shown: number(measure.words) })
    : say('writing.words.of', { count: target, shown: number(measure.words), target: number(target) });
  return (
    <>
      <button ref={button} type="button" className="num count" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => writing.setPopover(isOpen ? undefined : 'counts')}>
        {selected === undefined || selected.words === 0 ? words : `${say('writing.selected', { count: selected.words, shown: number(selected.words) })} · ${words}`}
      </button>
      <Popover className="popover" triggerRef={button} isOpen={isOpen} onOpenChange={(open) => writing.setPopover(open ? 'counts' : undefined)} placement="top start" offset={6}>
        <Suspense fallback={null}>
          <Counts measure={measure} selected={selected} metadata={metadata} readOnly={copy.readOnly} changeMetadata={changeMetadata} />
        </Suspense>
      </Popover>
    </>
  );
}
