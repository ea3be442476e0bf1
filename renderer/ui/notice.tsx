import { CircleAlert, CircleCheck, Clock, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Icon } from './icon';

/** How a notice is meant; `plum` is for embargoes. */
export type NoticeTone = 'info' | 'good' | 'warn' | 'bad' | 'plum';

/** A way out that a notice offers. */
export interface NoticeAction {
  readonly label: string;
  /** Reads as a link: the lesser way. */
  readonly plain?: boolean;
  readonly run: () => void;
}

interface NoticeProps {
  readonly tone: NoticeTone;
  /** The fact, in bold. */
  readonly title: string;
  /** What to do, or what it means. */
  readonly children?: ReactNode;
  readonly actions?: readonly NoticeAction[];
}

const icons: Record<NoticeTone, LucideIcon> = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert, plum: Clock };

/** A tinted strip that stands where the trouble is: a shape, the fact, what to do, the ways out. */
export function Notice({ tone, title, children, actions = [] }: NoticeProps): ReactNode {
  return (
    <div className={`notice n-${tone}`} role={tone === 'bad' || tone === 'warn' ? 'alert' : 'status'}>
      <Icon of={icons[tone]} weight={1.8} />
      <div>
        <p>
          <span className="t">{title}</span> {children}
        </p>
        {actions.length === 0 ? null : (
          <div className="do">
            {actions.map((action) => (
              <Button key={action.label} kind={action.plain === true ? 'plain' : 'normal'} onPress={() => action.run()}>{action.label}</Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
