import type { Article } from '../../shared/article/article';
import type { Receipt } from '../../shared/article/receipt';
import { countWords } from '../../shared/body/measure';
import { blockText } from '../../shared/body/text-blocks';
import type { Finding, Place } from '../../shared/checks/check';
import { say } from '../../shared/i18n/index';
import { fields } from '../../shared/metadata/index';
import { sayField } from '../../shared/metadata/say-field';

/** An article for a person at a terminal: its fields as they would be typed, its state, then its words. */
export function sayArticle(article: Article): string {
  const rows = fields.map((field) => [field.name, sayField(article.metadata, field.name)] as const).filter(([, value]) => value !== '');
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`),
    `${'state'.padEnd(width)}  ${article.workflow.state}`,
    `${'words'.padEnd(width)}  ${countWords(article.body, article.metadata.language)}`,
    '',
    ...article.body.map(blockText).filter((text) => text !== '').flatMap((text) => [text, '']),
  ].join('\n').trimEnd();
}

/** The receipt of an import, line by line, what needs a look first as it stands in the source. */
export function sayReceipt(receipt: Receipt): string {
  return receipt.lines.map(({ line, outcome, reason, text }) => `${String(line).padStart(4)}  ${outcome.padEnd(8)} ${reason}: ${text}`).join('\n');
}

/** What the checks found, one line each. */
export function sayFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing found.';
  return findings.map((finding) => `${finding.level.padEnd(5)} ${finding.rule}: ${sayFinding(finding)}${finding.quote === undefined ? '' : ` [${finding.quote}]`} (${sayPlace(finding.place)})`).join('\n');
}

/** The words of a finding, in English. */
export function sayFinding(finding: Finding): string {
  return say('en', finding.message, finding.facts);
}

function sayPlace(place: Place): string {
  return place.kind === 'field' ? place.field : `block ${place.block + 1}, ${place.from}-${place.to}`;
}
