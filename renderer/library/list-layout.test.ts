import { expect, it } from 'vitest';
import { headingHeight, indexAt, layOut, rowHeight, scrollToShow, stretchesBetween, topOf } from './list-layout';

const groups = [{ key: 'today', count: 3 }, { key: 'yesterday', count: 1 }, { key: '2024-03', count: 100_000 }];

it('knows where each row of a long list stands, and which row stands where', () => {
  const layout = layOut(groups, true);
  expect(layout.total).toBe(100_004);
  expect(layout.height).toBe(100_004 * rowHeight + 3 * headingHeight);
  for (const index of [0, 2, 3, 4, 50_000, 100_003]) {
    expect(indexAt(layout, topOf(layout, index))).toBe(index);
    expect(indexAt(layout, topOf(layout, index) + rowHeight - 1)).toBe(index);
  }
  expect(topOf(layout, 3)).toBe(3 * rowHeight + 2 * headingHeight);
  expect(indexAt(layout, layout.height + 500)).toBe(100_003);
  expect(indexAt(layout, 3 * rowHeight + headingHeight + 1)).toBe(3);
  expect(stretchesBetween(layout, 2, 4).map(({ key }) => key)).toEqual(['today', 'yesterday']);
});

it('has no room for headings where there are none', () => {
  const layout = layOut([{ key: 'all', count: 5 }], false);
  expect(layout.height).toBe(5 * rowHeight);
  expect(indexAt(layout, 2 * rowHeight)).toBe(2);
  expect(indexAt(layOut([], true), 100)).toBe(0);
});

it('scrolls only as far as needed, and not under a heading that sticks', () => {
  const layout = layOut(groups, true);
  expect(scrollToShow(layout, 1, 0, 500)).toBe(0);
  expect(scrollToShow(layout, 0, 300, 500)).toBe(0);
  expect(scrollToShow(layout, 50, 5000, 500)).toBe(topOf(layout, 50) - headingHeight);
  expect(scrollToShow(layout, 100_003, 0, 500)).toBe(layout.height - 500);
});
