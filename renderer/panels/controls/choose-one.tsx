import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../../ui/icon';

interface ChooseOneProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly readOnly: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a short list of words. */
export function ChooseOne<Value extends string>({ label, hideLabel = false, value, options, readOnly, onChange }: ChooseOneProps<Value>): ReactNode {
  const choose = (key: unknown): void => {
    const option = options.find((each) => each.value === key);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Select className={hideLabel ? 'choose' : 'formrow choose'} value={value} onChange={choose} isDisabled={readOnly}>
      <Label className={hideLabel ? 'vh' : 'label'}>{label}</Label>
      <Button className="field">
        <SelectValue className="grow cut" />
        <Icon of={ChevronsUpDown} small />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox items={options.map((option) => ({ id: option.value, label: option.label }))}>
          {(option) => (
            <ListBoxItem textValue={option.label}>
              {({ isSelected }) => (
                <>
                  <span className="grow">{option.label}</span>
                  {isSelected ? <Icon of={Check} small /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
