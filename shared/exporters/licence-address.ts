/**
 * The address of a licence for machines: a URL stays, a Creative Commons SPDX id becomes its deed, any other SPDX id its page
 * at the SPDX list. Words that are neither ("All rights reserved") have no address.
 */
export function licenceAddress(licence: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(licence)) return licence;
  const zero = /^CC0-(\d\.\d)$/.exec(licence)?.[1];
  if (zero !== undefined) return `https://creativecommons.org/publicdomain/zero/${zero}/`;
  if (licence === 'CC-PDM-1.0') return 'https://creativecommons.org/publicdomain/mark/1.0/';
  const [, terms, version, port] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)(?:-([A-Z]{2,3}))?$/.exec(licence) ?? [];
  if (terms !== undefined && version !== undefined) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/${port === undefined ? '' : `${port.toLowerCase()}/`}`;
  return /^[A-Za-z][A-Za-z0-9.+]*-[A-Za-z0-9.+-]*\d[A-Za-z0-9.+-]*$/.test(licence) || licence === 'MIT' ? `https://spdx.org/licenses/${licence}.html` : undefined;
}
