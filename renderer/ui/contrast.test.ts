import { expect, test } from 'vitest';
import css from './tokens.css?raw';

/** The tokens that are plain colours, of the light theme or of the dark one. */
function colours(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const dark = css.indexOf('@media (prefers-color-scheme: dark)');
  const end = css.indexOf('@media (prefers-reduced-motion');
  const text = theme === 'light' ? css.slice(0, dark) : css.slice(dark, end);
  return new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const surfaces = ['sheet', 'panel', 'desk', 'raised'];

/** Which text may stand on which surface: at least 4.5. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'ink': [...surfaces, 'press', 'accent-tint', 'note', 'good-tint', 'warn-tint', 'bad-tint', 'plum-tint', 'selection'],
  'ink-2': [...surfaces, 'press', 'accent-tint', 'warn-tint', 'plum-tint'],
  'ink-3': surfaces,
  'accent': [...surfaces, 'accent-tint'],
  'on-accent': ['accent-fill', 'accent-fill-hover'],
  'on-ink': ['ink'],
  'good': [...surfaces, 'good-tint', 'accent-tint'],
  'warn': [...surfaces, 'warn-tint', 'accent-tint'],
  'bad': [...surfaces, 'bad-tint', 'accent-tint'],
  'plum': [...surfaces, 'plum-tint', 'accent-tint'],
  'ins': ['ins-tint', 'sheet'],
  'del': ['sheet', 'panel'],
};

/** Marks and edges that carry meaning: at least 3. */
const marks: Readonly<Record<string, readonly string[]>> = {
  'line-control': ['sheet', 'panel', 'raised'],
  'focus': ['sheet', 'panel', 'desk'],
  'warn-mark': ['sheet', 'panel', 'accent-tint'],
  'bad-mark': ['sheet', 'panel'],
  'good': ['panel', 'accent-tint'],
  'note-line': ['sheet'],
  'accent-fill': ['sheet', 'raised'],
};

const pairs = (['light', 'dark'] as const).flatMap((theme) =>
  [...Object.entries(texts).map(([over, under]) => ({ over, under, least: 4.5 })), ...Object.entries(marks).map(([over, under]) => ({ over, under, least: 3 }))]
    .flatMap(({ over, under, least }) => under.map((surface) => ({ theme, over, surface, least }))),
);

test.each(pairs)('$theme: $over on $surface has at least $least', ({ theme, over, surface, least }) => {
  const found = colours(theme);
  expect(contrast(found.get(over) ?? '', found.get(surface) ?? '')).toBeGreaterThanOrEqual(least);
});
