import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';

const placeSchema = z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int().min(640), height: z.number().int().min(480), maximized: z.boolean() });

/** Where a window was when it was last closed. */
export type WindowPlace = z.infer<typeof placeSchema>;

const fileIn = (folder: string, number: number): string => join(folder, number === 1 ? 'window.json' : `window-${number}.json`);

/** The remembered place, if any of it is still on a screen; undefined otherwise, and the window is centred. */
export function rememberedPlace(folder: string, number: number): WindowPlace | undefined {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(fileIn(folder, number), 'utf8')));
    return isOnScreen(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

function isOnScreen(place: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, place));
}

/** Enough of the title row must be reachable to drag the window back. */
function overlaps(area: Rectangle, place: Rectangle): boolean {
  const width = Math.min(area.x + area.width, place.x + place.width) - Math.max(area.x, place.x);
  const top = place.y >= area.y - 8 && place.y < area.y + area.height - 40;
  return width >= 120 && top;
}

/** Of the size of another window, and so far from it that both can be seen. Undefined where no screen is left. */
export function placeBeside(window: BrowserWindow): WindowPlace | undefined {
  const { x, y, width, height } = window.getNormalBounds();
  const place = { x: x + 32, y: y + 32, width, height };
  return isOnScreen(place) ? { ...place, maximized: false } : undefined;
}

/** Keeps the place of the window of that number for the next time. Losing it costs nothing, so a failed write is not worth a word. */
export function rememberPlace(folder: string, number: number, window: BrowserWindow): void {
  const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(fileIn(folder, number), JSON.stringify(place));
  } catch {
    return;
  }
}
