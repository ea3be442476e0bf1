import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';

const placeSchema = z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int().min(640), height: z.number().int().min(480), maximized: z.boolean() });

/** Where the window was when it was last closed. */
export type WindowPlace = z.infer<typeof placeSchema>;

const fileIn = (folder: string): string => join(folder, 'window.json');

/** The remembered place, if any of it is still on a screen; undefined otherwise, and the window is centred. */
export function rememberedPlace(folder: string): WindowPlace | undefined {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    return screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, place)) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Enough of the title row must be reachable to drag the window back. */
function overlaps(area: Rectangle, place: Rectangle): boolean {
  const width = Math.min(area.x + area.width, place.x + place.width) - Math.max(area.x, place.x);
  const top = place.y >= area.y - 8 && place.y < area.y + area.height - 40;
  return width >= 120 && top;
}

/** Keeps the window's place for the next start. Losing it costs nothing, so a failed write is not worth a word. */
export function rememberPlace(folder: string, window: BrowserWindow): void {
  const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(fileIn(folder), JSON.stringify(place));
  } catch {
    return;
  }
}
