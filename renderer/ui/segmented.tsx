import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Undefined: nothing is chosen yet. */
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly isReadOnly?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side. */
export function Segmented<Value extends string>({ label, hint, value, options, isReadOnly = false, onChange }: SegmentedProps<Value>): ReactNode {
  const choose = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup className="formrow" value={value ?? null} onChange={choose} isReadOnly={isReadOnly} orientation="horizontal">
      <Label className="label">{label}</Label>
      <div className="seg">
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="choice-part">
            <RadioButton className="part">{option.label}</RadioButton>
          </RadioField>
        ))}
      </div>
      {hint === undefined ? null : <Text slot="description" className="hint">{hint}</Text>}
    </RadioGroup>
  );
}
