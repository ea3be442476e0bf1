import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../../../shared/article/article';
import type { Finding } from '../../../shared/checks/check';
import { defaultSettings, type Settings } from '../../../shared/settings/settings';
import { publishPlan } from './publish-plan';

const now = '2031-06-01T12:00:00Z';
const editor: Settings = { ...defaultSettings, profile: { name: 'Ilse Brandt', role: 'editor' } };
const ready: Article = newArticle('a', { headline: 'The swallows are back', published: { kind: 'day', date: '2031-06-01' }, permission: { kind: 'own-work' } });
const block: Finding = { rule: 'no-headline', level: 'block', place: { kind: 'field', field: 'headline' }, message: 'check.no-headline', facts: {} };
const hint: Finding = { ...block, rule: 'other', level: 'hint' };

function why(change: { readonly article?: Article; readonly findings?: readonly Finding[]; readonly settings?: Settings; readonly readOnly?: boolean; readonly folder?: string }): string | undefined {
  const plan = publishPlan({ article: ready, findings: [], settings: editor, readOnly: false, ...change }, 'folder' in change ? change.folder : 'Sites', now);
  return plan.why?.kind === 'obstacle' ? plan.why.obstacle.kind : plan.why?.key;
}

describe('why a story cannot be published yet', () => {
  it('is nothing when all is in order', () => {
    expect(why({})).toBeUndefined();
  });

  it('is that nobody said who they are, or that only editors publish', () => {
    expect(why({ settings: defaultSettings })).toBe('publish.why.profile');
    expect(why({ settings: { ...editor, profile: { name: 'Nadia Olmo', role: 'reporter' } } })).toBe('state');
  });

  it('is what the checks stop, and never a hint', () => {
    expect(why({ findings: [hint, block] })).toBe('publish.why.blocking');
    expect(why({ findings: [hint] })).toBeUndefined();
  });

  it('is an embargo that is in force or cannot be placed in time', () => {
    const until = (embargoUntil: NonNullable<Article['metadata']['embargoUntil']>): Article => ({ ...ready, metadata: { ...ready.metadata, embargoUntil } });
    expect(why({ article: until({ kind: 'instant', local: '2031-06-01T15:00:00', zone: 'Europe/Madrid', utc: '2031-06-01T13:00:00Z' }) })).toBe('embargo');
    expect(why({ article: until({ kind: 'instant', local: '2031-06-01T13:00:00', zone: 'Europe/Madrid', utc: '2031-06-01T11:00:00Z' }) })).toBeUndefined();
    expect(why({ article: until({ kind: 'day', date: '2031-06-01' }) })).toBe('embargo-unclear');
  });

  it('is that no folder was chosen, and a file that is read-only', () => {
    expect(publishPlan({ article: ready, findings: [], settings: editor, readOnly: false }, undefined, now).why).toMatchObject({ key: 'publish.why.folder' });
    expect(why({ readOnly: true })).toBe('publish.why.read-only');
  });

  it('is an expiry that ninjs cannot place, while other days only stand beside it', () => {
    const dated = (metadata: Article['metadata']): Article => ({ ...ready, metadata: { ...ready.metadata, ...metadata } });
    expect(why({ article: dated({ expires: { kind: 'day', date: '2031-12-31' } }) })).toBe('publish.why.expires');
    expect(why({ article: dated({ created: { kind: 'day', date: '2031-05-31' } }) })).toBeUndefined();
    expect(publishPlan({ article: dated({ created: { kind: 'instant', local: '2031-05-31T10:00:00', zone: 'UTC', utc: '2031-05-31T10:00:00Z' } }), findings: [], settings: editor, readOnly: false }, 'Sites', now).withoutInstant).toEqual(['published']);
  });

  it('lists what blocks apart from what is worth a look', () => {
    const plan = publishPlan({ article: ready, findings: [hint, block], settings: editor, readOnly: false }, 'Sites', now);
    expect([plan.blocking, plan.worthALook]).toEqual([[block], [hint]]);
  });
});
