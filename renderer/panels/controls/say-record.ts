import type { Language } from '../../../shared/i18n/message';
import type { Instant } from '../../../shared/time/moment';
import { isZone } from '../../../shared/time/offsets';
import { withZone } from '../../../shared/time/resolve-moment';
import { sayMoment } from '../../../shared/time/say-moment';

/** When something was recorded (UTC, to the second), said with the newsroom's clock and its zone. */
export function sayRecord(at: string, home: string, language: Language): string {
  const utc: Instant = { kind: 'instant', local: at.slice(0, 19), zone: 'UTC', utc: at };
  const said = isZone(home) ? withZone(utc, home, 'instant') : undefined;
  return sayMoment(said?.kind === 'instant' ? said.moment : utc, language, 'long');
}
