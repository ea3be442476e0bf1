import { useEffect, useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Article } from '../../../shared/article/article';
import type { AppError } from '../../../shared/errors/app-error';
import type { Result } from '../../../shared/ipc/result';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { MergeView } from './merge-view';

/** The two versions that are in each other's way, and what both began with, if anybody has it. */
export interface Sides {
  /** That of `theirs`. */
  readonly revision: string;
  readonly base: Article | undefined;
  readonly mine: Article;
  readonly theirs: Article;
}

interface ConflictDialogProps {
  readonly load: () => Promise<Result<Sides>>;
  /** Changes when their side changed: it is read again. */
  readonly version: string;
  readonly theirsSays: string;
  readonly onSave: (merged: Article, sides: Sides) => void;
  readonly onKeepMine: (sides: Sides) => void;
  readonly onTakeTheirs: (sides: Sides) => void;
  readonly onKeepBoth: (sides: Sides) => void;
  readonly onRefused: (error: AppError) => void;
  readonly onClose: () => void;
}

/** Two versions of a story in each other's way: merge them piece by piece, keep one, or keep both. Escape leaves everything as it is. */
export function ConflictDialog({ load, version, theirsSays, onSave, onKeepMine, onTakeTheirs, onKeepBoth, onRefused, onClose }: ConflictDialogProps): ReactNode {
  const { say } = useWords();
  const [read, setRead] = useState<{ readonly version: string; readonly sides: Sides }>();
  useEffect(() => {
    let isWanted = true;
    void load().then((answer) => {
      if (!isWanted) return;
      if (answer.ok) {
        setRead((before) => {
          if (before !== undefined) announce(say('merge.again'));
          return { version, sides: answer.value };
        });
        return;
      }
      onRefused(answer.error);
      onClose();
    });
    return () => {
      isWanted = false;
    };
    // What is loaded depends on the version alone: the ways to load and to refuse are made anew with every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [version]);
  const sides = read?.sides;
  const isAgain = read !== undefined && read.version !== version;
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal className="dialog compare-dialog">
        <Dialog>
          <div className="head"><Heading slot="title" level={2}>{say('merge.title')}</Heading></div>
          {sides === undefined ? <div /> : (
            <MergeView
              {...sides}
              mineSays={say('merge.mine.says')}
              theirsSays={theirsSays}
              onSave={(merged) => onSave(merged, sides)}
              actions={
                <>
                  <Button isDisabled={isAgain} onPress={() => onKeepBoth(sides)}>{say('merge.keep-both')}</Button>
                  <Button isDisabled={isAgain} onPress={() => onTakeTheirs(sides)}>{say('merge.take-theirs')}</Button>
                  <Button isDisabled={isAgain} onPress={() => onKeepMine(sides)}>{say('merge.keep-mine')}</Button>
                </>
              }
            />
          )}
          <div className="foot">
            {sides !== undefined && sides.theirs.id !== sides.mine.id ? <span className="small soft grow">{say('merge.other-story')}</span> : null}
            <Button large keys="Esc" onPress={onClose}>{say('compare.close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
