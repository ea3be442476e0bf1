import type { Command } from './command';

/** What `--help` prints. */
export function helpText(commands: readonly Command[]): string {
  return [
    'copydesk COMMAND [OPTIONS]',
    '',
    ...commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
    '',
    'Fields are those of the article file: headline, standfirst, slug, byline, published, updated, copyrightHolder, permission, …',
    '  published="2024-03-28 05:10 America/New_York"   byline="Ana Pérez; José Núñez"   keywords="a, b"',
    '  permission=own-work   permission="held:Name, 2024-03-27, web"   permission=third-party-without',
    '',
    'Exit codes: 0 done, 1 something blocks publishing or rows of a table do not agree, 2 not understood or not readable. --version prints the version.',
  ].join('\n');
}
