import type { Article } from '../article/article';
import type { Finding } from '../checks/check';
import { blocking, runChecks } from '../checks/index';
import { say } from '../i18n/index';
import type { Language } from '../i18n/message';
import type { Newsroom } from '../settings/settings';
import { sayForReaders } from '../time/say-moment';
import type { Instant, Moment } from '../time/moment';
import { allowedMoves } from '../workflow/moves';
import type { Role, State } from '../workflow/workflow';

/**
 * What is to leave the app. `publish`: a page for readers. `export`: one file for a colleague or another system, which says
 * itself that it is withheld and until when it is embargoed.
 */
export type Leaving = { readonly how: 'publish'; readonly role: Role; readonly now: string; readonly newsroom?: Newsroom | undefined } | { readonly how: 'export'; readonly now: string };

/** Why it may not leave. */
export type Obstacle =
  | { readonly kind: 'embargo'; readonly until: Instant }
  | { readonly kind: 'embargo-unclear'; readonly until: Moment }
  | { readonly kind: 'state'; readonly state: State; readonly role: Role }
  | { readonly kind: 'finding'; readonly finding: Finding };

/** The embargo when it is in force: an instant later than `now`. */
export function embargoInForce({ metadata }: Pick<Article, 'metadata'>, now: string): Instant | undefined {
  const until = metadata.embargoUntil;
  return until?.kind === 'instant' && until.utc > now ? until : undefined;
}

/**
 * The one policy of what may leave the app: everything that publishes, exports, prints or hands over a story asks here.
 * Empty: it may. An embargo that nobody can place in time (a day, a clock time without a zone) lets nothing out, in any form.
 * `now` is a UTC instant, `YYYY-MM-DDTHH:MM:SSZ`.
 */
export function mayLeave(article: Article, leaving: Leaving): readonly Obstacle[] {
  const until = article.metadata.embargoUntil;
  const unclear: readonly Obstacle[] = until === undefined || until.kind === 'instant' ? [] : [{ kind: 'embargo-unclear', until }];
  if (leaving.how === 'export') return unclear;
  const embargo = embargoInForce(article, leaving.now);
  const allowed = allowedMoves(article.workflow, leaving.role).includes('publish');
  return [
    ...unclear,
    ...(embargo === undefined ? [] : [{ kind: 'embargo' as const, until: embargo }]),
    ...(allowed ? [] : [{ kind: 'state' as const, state: article.workflow.state, role: leaving.role }]),
    ...blocking(runChecks(article, { now: leaving.now, newsroom: leaving.newsroom })).filter((finding) => unclear.length === 0 || finding.place.kind !== 'field' || finding.place.field !== 'embargoUntil').map((finding) => ({ kind: 'finding' as const, finding })),
  ];
}

/** The stable word of an obstacle for `publish/blocked` and the command line: `embargo`, `embargo-unclear`, `state`, or the rule of the check. */
export function obstacleRule(obstacle: Obstacle): string {
  return obstacle.kind === 'finding' ? obstacle.finding.rule : obstacle.kind;
}

/** The obstacle in words: what stands in the way and what to do. */
export function sayObstacle(language: Language, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'embargo':
      return say(language, 'publish.may-not.embargo', { moment: sayForReaders(obstacle.until, language) });
    case 'embargo-unclear':
      return say(language, 'publish.may-not.embargo-unclear');
    case 'state':
      return say(language, 'publish.may-not.state');
    case 'finding':
      return say(language, obstacle.finding.message, obstacle.finding.facts);
  }
}
