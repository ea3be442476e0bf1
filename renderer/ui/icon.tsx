import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A lucide icon at the size and stroke of the look: 16 px, 14 when `small`; always decoration, the name stands beside it. */
export function Icon({ of: Shape, small = false, weight = 1.5 }: { readonly of: LucideIcon; readonly small?: boolean; readonly weight?: number }): ReactNode {
  return <Shape className={small ? 'i s' : 'i'} size={small ? 14 : 16} strokeWidth={weight} aria-hidden />;
}
