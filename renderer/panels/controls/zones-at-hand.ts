import type { Metadata, MomentFieldName } from '../../../shared/metadata/index';
import type { Settings } from '../../../shared/settings/settings';
import { isZone } from '../../../shared/time/offsets';
import { computerZone } from '../../ui/computer-zone';

/** The zones a moment field shows or offers, each for its own reason. */
export interface ZonesAtHand {
  /** The zone of the article's other dates, when they have one. Only this may stand on an empty field's button. */
  readonly article: string | undefined;
  /** The newsroom's, when its settings say one. */
  readonly home: string | undefined;
  /** Further cities of the newsroom. */
  readonly cities: readonly string[];
  /** The reader's own, the computer's: only ever another clock, or an offer. */
  readonly here: string | undefined;
  /** What a clock time without zone is asked with, likeliest first. */
  readonly likely: readonly string[];
  /** What stands at the head of the list of cities. */
  readonly offers: readonly string[];
}

/** For a field that only ever holds a day. */
export const noZones: ZonesAtHand = { article: undefined, home: undefined, cities: [], here: undefined, likely: [], offers: [] };

/** The dates that say where a story belongs, most telling first. When it was begun is the desk's own record and says nothing. */
const telling = ['updated', 'published', 'firstPublished', 'embargoUntil', 'expires'] as const satisfies readonly MomentFieldName[];

/** The zones at hand for `field`, from the article's other dates, the settings and, for clocks and offers alone, the computer. */
export function zonesAtHand(metadata: Metadata, field: MomentFieldName, settings: Settings, computer: string = computerZone()): ZonesAtHand {
  const own = telling.filter((name) => name !== field).flatMap((name) => {
    const moment = metadata[name];
    return moment?.kind === 'instant' && moment.zoneSource !== 'assumed' ? [moment.zone] : [];
  });
  const home = settings.homeZone;
  const cities = settings.extraCities ?? [];
  const near = [...own, ...(home === undefined ? [] : [home]), computer];
  const [article] = own;
  return { article, home, cities, here: computer, likely: known([...near, 'UTC']), offers: known([...near, ...cities, 'UTC']) };
}

function known(zones: readonly string[]): readonly string[] {
  return [...new Set(zones)].filter(isZone);
}

/** The newsroom's zone: from the settings, else the computer's. For records of the desk; never for an article's own dates. */
export function homeZone(settings: Settings): string {
  return settings.homeZone ?? computerZone();
}
