import { offsetAt, writeOffset } from './offsets';

/** Customary letters: standard and summer. Kept here because engines disagree about them from version to version. */
const letters: Readonly<Record<string, readonly [offset: number, standard: string, summer: string]>> = Object.fromEntries(
  (
    [
      ['EST', 'EDT', -5, 'America/New_York America/Detroit America/Toronto America/Kentucky/Louisville America/Indiana/Indianapolis America/Nassau America/Port-au-Prince'],
      ['CST', 'CDT', -6, 'America/Chicago America/Winnipeg America/Mexico_City America/Monterrey America/Matamoros America/Regina America/Guatemala America/El_Salvador America/Costa_Rica America/Tegucigalpa America/Managua America/Merida'],
      ['MST', 'MDT', -7, 'America/Denver America/Phoenix America/Edmonton America/Boise America/Hermosillo America/Chihuahua America/Mazatlan'],
      ['PST', 'PDT', -8, 'America/Los_Angeles America/Vancouver America/Tijuana'],
      ['AKST', 'AKDT', -9, 'America/Anchorage America/Juneau'],
      ['HST', 'HDT', -10, 'Pacific/Honolulu America/Adak'],
      ['AST', 'ADT', -4, 'America/Halifax America/Puerto_Rico America/Santo_Domingo Atlantic/Bermuda'],
      ['GMT', 'BST', 0, 'Europe/London Europe/Jersey Europe/Guernsey Europe/Isle_of_Man'],
      ['GMT', 'IST', 0, 'Europe/Dublin'],
      ['WET', 'WEST', 0, 'Europe/Lisbon Atlantic/Canary Atlantic/Madeira Atlantic/Faroe'],
      ['CET', 'CEST', 1, 'Europe/Madrid Europe/Paris Europe/Berlin Europe/Rome Europe/Vienna Europe/Zurich Europe/Brussels Europe/Amsterdam Europe/Prague Europe/Warsaw Europe/Budapest Europe/Copenhagen Europe/Stockholm Europe/Oslo Europe/Belgrade Europe/Zagreb Europe/Ljubljana Europe/Bratislava Europe/Luxembourg Europe/Monaco Europe/Andorra Europe/Malta Africa/Ceuta Europe/Sarajevo Europe/Skopje Europe/Tirane Africa/Algiers Africa/Tunis'],
      ['EET', 'EEST', 2, 'Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Sofia Europe/Kyiv Europe/Riga Europe/Vilnius Europe/Tallinn Africa/Cairo Asia/Beirut'],
      ['MSK', 'MSD', 3, 'Europe/Moscow'],
      ['BRT', 'BRST', -3, 'America/Sao_Paulo America/Bahia America/Fortaleza America/Recife'],
      ['ART', 'ARST', -3, 'America/Argentina/Buenos_Aires America/Argentina/Cordoba'],
      ['JST', 'JDT', 9, 'Asia/Tokyo'],
      ['KST', 'KDT', 9, 'Asia/Seoul'],
      ['HKT', 'HKST', 8, 'Asia/Hong_Kong'],
      ['AEST', 'AEDT', 10, 'Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Brisbane'],
      ['ACST', 'ACDT', 9.5, 'Australia/Adelaide Australia/Darwin'],
      ['AWST', 'AWDT', 8, 'Australia/Perth'],
      ['NZST', 'NZDT', 12, 'Pacific/Auckland'],
    ] as const
  ).flatMap(([standard, summer, hours, names]) => names.split(' ').map((zone) => [zone, [hours * 3600, standard, summer] as const])),
);

/** The letters a zone goes by at an instant (seconds since 1970): "EDT"; "UTC−6" or "UTC+5:30" where there are none that everybody knows. */
export function zoneLetters(zone: string, seconds: number): string {
  if (zone === 'UTC') return 'UTC';
  const offset = offsetAt(zone, seconds) ?? 0;
  const known = letters[zone];
  if (known !== undefined && offset === known[0]) return known[1];
  if (known !== undefined && offset === known[0] + 3600) return known[2];
  const [sign, hours, minutes] = [offset < 0 ? '−' : '+', ...writeOffset(offset).slice(1).split(':')];
  return offset === 0 ? 'UTC' : `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes ?? ''}`}`;
}
