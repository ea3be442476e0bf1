import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from './icon';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `primary` is for the one committing action of a sheet; `plain` reads as a link. */
  readonly kind?: 'normal' | 'primary' | 'plain';
  readonly large?: boolean;
  readonly icon?: LucideIcon | undefined;
  /** The keys that do the same, as a person reads them. */
  readonly keys?: string | undefined;
  readonly wideOnly?: boolean;
  readonly children: ReactNode;
}

/** A button with words. */
export function Button({ kind = 'normal', large = false, icon, keys, wideOnly = false, children, ...rest }: ButtonProps): ReactNode {
  const names = ['btn', kind === 'normal' ? '' : kind, large ? 'large' : '', wideOnly ? 'wide-only' : ''].filter((name) => name !== '');
  return (
    <AriaButton {...rest} className={names.join(' ')}>
      {icon === undefined ? null : <Icon of={icon} small={!large} />}
      <span>{children}</span>
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </AriaButton>
  );
}

interface ToolButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly icon: LucideIcon;
  /** Its name, for the tooltip and for those who do not see the icon. */
  readonly name: string;
  readonly keys?: string | undefined;
  readonly className?: string;
}

/** A button that is only an icon: always with a name and a tooltip. */
export function ToolButton({ icon, name, keys, className = '', ...rest }: ToolButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={name} className={`tool ${className}`.trim()}>
        <Icon of={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {name}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
