import { Lightbulb, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Finding, Level } from '../../../shared/checks/check';

/** Glyph and tone of a level: shapes first, colour third. */
export const levelLooks: Record<Level, { readonly icon: LucideIcon; readonly tone: string }> = {
  block: { icon: OctagonX, tone: 't-bad' },
  warn: { icon: TriangleAlert, tone: 't-warn' },
  hint: { icon: Lightbulb, tone: 't-accent' },
};

/** The levels as they are listed: what stops a story first. */
export const levelOrder = ['block', 'warn', 'hint'] as const satisfies readonly Level[];

/** The findings of each level that has any, in that order. */
export function byLevel(findings: readonly Finding[]): readonly { readonly level: Level; readonly findings: readonly Finding[] }[] {
  return levelOrder.map((level) => ({ level, findings: findings.filter((finding) => finding.level === level) })).filter((group) => group.findings.length > 0);
}
