import { Temporal } from 'temporal-polyfill';
import type { Metadata, MomentFieldName } from '../../../shared/metadata/index';
import type { Settings } from '../../../shared/settings/settings';
import { isZone } from '../../../shared/time/offsets';

/** The zones a moment field shows or offers, each for its own reason. */
export interface ZonesAtHand {
  /** The zone of the article's other dates, when they have one. Only this may stand on an empty field's button. */
  readonly article: string | undefined;
  /** The newsroom's: from the settings, else the computer's. Only ever another clock, or an offer. */
  readonly home: string;
  /** What to offer for a clock time without zone, likeliest first. */
  readonly offers: readonly string[];
}

/** The dates that say where a story belongs, most telling first. When it was begun is the desk's own record and says nothing. */
const telling = ['updated', 'published', 'firstPublished', 'embargoUntil', 'expires'] as const satisfies readonly MomentFieldName[];

/** The zones at hand for `field`, from the article's other dates, the settings and, for the newsroom's clock alone, the computer. */
export function zonesAtHand(metadata: Metadata, field: MomentFieldName, settings: Settings, computer: string = computerZone()): ZonesAtHand {
  const own = telling.filter((name) => name !== field).flatMap((name) => {
    const moment = metadata[name];
    return moment?.kind === 'instant' && moment.zoneSource !== 'assumed' ? [moment.zone] : [];
  });
  const home = homeZone(settings, computer);
  const [article] = own;
  return { article, home, offers: [...new Set([...own, home, 'UTC'])].filter(isZone) };
}

/** The newsroom's zone: from the settings, else the computer's. For other clocks and for records of the desk; never for an article's own dates. */
export function homeZone(settings: Settings, computer: string = computerZone()): string {
  return settings.homeZone ?? computer;
}

function computerZone(): string {
  return Temporal.Now.timeZoneId();
}
