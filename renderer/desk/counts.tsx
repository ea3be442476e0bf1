import { useState, type ReactNode } from 'react';
import { Button, Dialog, Input, Label, Meter, TextField, Tooltip, TooltipTrigger } from 'react-aria-components';
import { readingMinutes, wordsPerMinute, type Measure } from '../../shared/body/measure';
import type { Metadata } from '../../shared/metadata/index';
import { readField } from '../../shared/metadata/read-field';
import { useWords } from '../ui/words';
import './counts.css';

interface CountsProps {
  readonly measure: Measure;
  readonly selected: Measure | undefined;
  readonly metadata: Metadata;
  readonly readOnly: boolean;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
}

/** Everything that is counted: of the story, beside it of what is selected, and how far the story is from what was ordered. */
export function Counts({ measure, selected, metadata, readOnly, changeMetadata }: CountsProps): ReactNode {
  const { say, language } = useWords();
  const rows = [
    [say('writing.count.words'), (each: Measure) => each.words],
    [say('writing.count.characters'), (each: Measure) => each.characters],
    [say('writing.count.without-spaces'), (each: Measure) => each.charactersWithoutSpaces],
  ] as const;
  return (
    <Dialog className="counts" aria-label={say('writing.counts')}>
      <table>
        {selected === undefined ? null : (
          <thead>
            <tr>
              <td />
              <th scope="col">{say('writing.count.story')}</th>
              <th scope="col">{say('writing.count.selection')}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{of(measure).toLocaleString(language)}</td>
              {selected === undefined ? null : <td className="num">{of(selected).toLocaleString(language)}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <TooltipTrigger delay={300}>
                <Button className="rate">{say('writing.count.reading')}</Button>
                <Tooltip className="tooltip" offset={6}>{say('writing.count.rate', { rate: wordsPerMinute })}</Tooltip>
              </TooltipTrigger>
            </th>
            <td className="num">{say('writing.count.minutes', { minutes: readingMinutes(measure.words) })}</td>
            {selected === undefined ? null : <td className="num">{say('writing.count.minutes', { minutes: readingMinutes(selected.words) })}</td>}
          </tr>
        </tbody>
      </table>
      <Target words={measure.words} target={metadata.targetLength} readOnly={readOnly} changeMetadata={changeMetadata} />
    </Dialog>
  );
}

interface TargetProps {
  readonly words: number;
  readonly target: number | undefined;
  readonly readOnly: boolean;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
}

function Target({ words, target, readOnly, changeMetadata }: TargetProps): ReactNode {
  const { say, language } = useWords();
  const [text, setText] = useState(target === undefined ? '' : String(target));
  const type = (typed: string): void => {
    setText(typed);
    const reading = readField('targetLength', typed);
    if (reading.ok) changeMetadata(reading.patch);
  };
  const isWrong = !readField('targetLength', text).ok;
  const away = target === undefined ? 0 : words - target;
  const facts = { count: Math.abs(away), shown: Math.abs(away).toLocaleString(language) };
  return (
    <div className="target">
      <TextField value={text} onChange={type} isReadOnly={readOnly} isInvalid={isWrong} validationBehavior="aria">
        <Label className="label">{say('field.targetLength')}</Label>
        <div className={`field${isWrong ? ' error' : ''}`}>
          <Input inputMode="numeric" placeholder={say('writing.target.none')} />
        </div>
      </TextField>
      {isWrong ? <p className="hint">{say('panels.error.count')}</p> : null}
      {target === undefined || isWrong ? null : (
        <Meter className="reach" value={Math.min(words, target)} maxValue={target} aria-label={say('field.targetLength')} valueLabel={say('writing.words.of', { count: target, shown: words, target })}>
          {({ percentage }) => (
            <>
              <div className="track"><div className={away > 0 ? 'fill over' : 'fill'} style={{ inlineSize: `${percentage}%` }} /></div>
              <p className="hint">{away === 0 ? say('writing.target.met') : say(away > 0 ? 'writing.target.over' : 'writing.target.under', facts)}</p>
            </>
          )}
        </Meter>
      )}
    </div>
  );
}
