import type { ReactNode } from 'react';
import type { Dateline } from '../../../shared/metadata/people';
import { useWords } from '../../ui/words';
import type { ControlProps } from './control';
import { DraftField } from './draft-field';

const parts = ['place', 'agency', 'text'] as const satisfies readonly (keyof Dateline)[];

const labels = { place: 'panels.dateline.place', agency: 'panels.dateline.agency', text: 'panels.dateline.printed' } as const;

/** The dateline after one of its parts changed; undefined when nothing is left of it. */
export function datelineWith(before: Dateline | undefined, part: (typeof parts)[number], value: string | undefined): Dateline | undefined {
  const next = { ...before, [part]: value };
  return parts.every((each) => next[each] === undefined) ? undefined : next;
}

/** Place and agency of the dateline, and the words as printed. */
export function DatelineControl({ articleId, metadata, readOnly, changeMetadata }: ControlProps): ReactNode {
  const { say } = useWords();
  return (
    <div className="pair-grid" role="group" aria-label={say('field.dateline')}>
      {parts.map((part) => (
        <DraftField
          key={part}
          label={part === 'text' ? say(labels.text) : `${say('field.dateline')}: ${say(labels[part]).toLocaleLowerCase()}`}
          place={`${articleId}/dateline.${part}`}
          value={metadata.dateline?.[part]}
          readOnly={readOnly}
          isValid={() => true}
          onChange={(value) => changeMetadata({ dateline: datelineWith(metadata.dateline, part, value) })}
        />
      ))}
    </div>
  );
}
