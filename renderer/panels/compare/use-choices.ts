import { useState } from 'react';
import type { ByHand, MergeChoice, MergeChoices } from '../../../shared/compare/merge';

/** What a person chose in a merge, with the way back. */
export interface Choosing {
  readonly choices: MergeChoices;
  readonly choose: (key: string, choice: MergeChoice | ByHand) => void;
  /** Takes the last choice back and gives its key; undefined when there is none. */
  readonly undo: () => string | undefined;
  readonly canUndo: boolean;
}

interface Step {
  /** What was chosen in this step. */
  readonly key: string;
  readonly choices: MergeChoices;
}

/** Begins with nothing chosen. What is written by hand for one piece in one go is one step. */
export function useChoices(): Choosing {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const last = steps.at(-1);
  const choices = last?.choices ?? new Map();
  return {
    choices,
    choose: (key, choice) => {
      const isWritingOn = last?.key === key && typeof choice === 'object' && typeof choices.get(key) === 'object';
      setSteps([...(isWritingOn ? steps.slice(0, -1) : steps), { key, choices: new Map([...choices, [key, choice]]) }]);
    },
    undo: () => {
      setSteps(steps.slice(0, -1));
      return last?.key;
    },
    canUndo: last !== undefined,
  };
}
