import { countNotes } from '../../../shared/body/notes';
import { mayLeave, type Obstacle } from '../../../shared/policy/may-leave';
import { ninjsLimit, ninjsRefuses } from '../../../shared/exporters/limits';
import type { MessageKey } from '../../../shared/i18n/index';
import type { Facts } from '../../../shared/i18n/message';
import { momentFields, type MomentFieldName } from '../../../shared/metadata/index';
import { newsroomOf } from '../../../shared/settings/settings';
import type { Finding } from '../../../shared/checks/check';
import type { PanelProps } from '../panel';

/** What stands between a story and its page, as the publish sheet shows it. */
export interface PublishPlan {
  readonly blocking: readonly Finding[];
  readonly worthALook: readonly Finding[];
  /** Embargo, state and role, from the one policy of what may leave the app. */
  readonly obstacles: readonly Exclude<Obstacle, { kind: 'finding' }>[];
  /** How many notes to the desk are left out of what is published. */
  readonly notes: number;
  /** Dates that ninjs has no place for, because they are days or have no zone. */
  readonly withoutInstant: readonly MomentFieldName[];
  /** Why the button cannot be pressed yet; undefined when it can. An obstacle is worded by the policy itself. */
  readonly why: { readonly kind: 'said'; readonly key: MessageKey; readonly facts: Facts } | { readonly kind: 'obstacle'; readonly obstacle: Obstacle } | undefined;
}

/** The plan for an article at `now` (UTC, `YYYY-MM-DDTHH:MM:SSZ`). `folder` is where the page would go, if one was chosen. */
export function publishPlan(panel: Pick<PanelProps, 'article' | 'findings' | 'settings' | 'readOnly'>, folder: string | undefined, now: string): PublishPlan {
  const role = panel.settings.profile?.role;
  const blocking = panel.findings.filter((finding) => finding.level === 'block');
  const worthALook = panel.findings.filter((finding) => finding.level !== 'block');
  const obstacles = mayLeave(panel.article, { how: 'publish', role: role ?? 'editor', now, newsroom: newsroomOf(panel.settings) }).filter((obstacle) => obstacle.kind !== 'finding');
  const [obstacle] = obstacles;
  const said = (key: MessageKey, facts: Facts = {}): PublishPlan['why'] => ({ kind: 'said', key, facts });
  const why = panel.readOnly
    ? said('publish.why.read-only')
    : role === undefined
      ? said('publish.why.profile')
      : blocking.length > 0
        ? said('publish.why.blocking', { count: blocking.length })
        : obstacle !== undefined
          ? { kind: 'obstacle' as const, obstacle }
          : ninjsRefuses(panel.article.metadata) === 'expires'
            ? said('publish.why.expires')
            : folder === undefined
              ? said('publish.why.folder')
              : undefined;
  const withoutInstant = momentFields.filter((field) => ninjsLimit(field, panel.article)?.why === 'instants-only');
  return { blocking, worthALook, obstacles, notes: countNotes(panel.article.body), withoutInstant, why };
}
