import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionOf } from '../files/revision';
import { createJournal, type Journal } from './journal';
import { createReserve } from './reserve';

let root = '';
let folder = '';
let journal: Journal;
const id = 'a'.repeat(32);
const other = 'b'.repeat(32);
const path = (name = `${id}.journal`): string => join(folder, name);
const names = (): string[] => readdirSync(folder).sort();
const again = (): Journal => createJournal(folder);
const text = (words: string): string => JSON.stringify({ body: `${'A story that is long enough. '.repeat(40)}${words}` });

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-journal-')));
  folder = join(root, 'journal');
  journal = again();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what is kept', () => {
  it('is the newest text, over the file it was typed into, after a start too', async () => {
    await journal.keep(id, 'r1', text('one'));
    await journal.keep(id, 'r1', text('one and two'));
    await journal.keep(id, 'r2', text('one, two'));
    expect(await again().read(id)).toEqual({ sequence: 3, baseRevision: 'r2', text: text('one, two') });
    expect(await journal.read(id)).toEqual(await again().read(id));
  });

  it('appends little when little changed, for this user alone', async () => {
    await journal.keep(id, 'r1', text('one'));
    const { size } = statSync(path());
    await journal.keep(id, 'r1', text('one word'));
    expect(statSync(path()).size - size).toBeLessThan(400);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('stays small: what was appended is folded in when it outgrows the text', async () => {
    for (let step = 0; step < 600; step += 1) await journal.keep(id, 'r1', text(`word ${step}`));
    expect(statSync(path()).size).toBeLessThan(80 * 1024);
    expect((await again().read(id))?.text).toBe(text('word 599'));
    expect(names()).toEqual([`${id}.journal`]);
  });

  it('is any text, in any order of changes, lone surrogates included', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', '\n', '"', '👵', '\ud83d', '\udc75'), maxLength: 12 }), { minLength: 1, maxLength: 8 }), async (texts) => {
      for (const each of texts) await journal.keep(id, 'r1', each);
      expect((await again().read(id))?.text).toBe(texts.at(-1));
      await journal.forget(id);
    }), { numRuns: 60 });
  });

  it('is written anew when the file is not as it was left', async () => {
    await journal.keep(id, 'r1', text('one'));
    appendFileSync(path(), 'foreign bytes');
    await journal.keep(id, 'r1', text('two'));
    expect((await again().read(id))?.text).toBe(text('two'));
    rmSync(path());
    await journal.keep(id, 'r1', text('three'));
    expect((await again().read(id))?.text).toBe(text('three'));
    expect(names()).toEqual([`${id}.journal`]);
  });

  it('never has the same number twice, so that a late acknowledgement takes nothing newer', async () => {
    const first = await journal.keep(id, 'r1', text('one'));
    await journal.saved(id, 'r2', first.sequence);
    await journal.keep(id, 'r2', text('two'));
    await journal.saved(id, 'r2', first.sequence);
    expect((await again().read(id))?.text).toBe(text('two'));
  });

  it('goes with the save of exactly that text, and stays over it when more was typed', async () => {
    await journal.keep(id, 'r1', text('one'));
    const upTo = await journal.supersede(id, 'r1', text('two'));
    await journal.keep(id, 'r1', text('three'));
    await journal.saved(id, revisionOf(text('two')), upTo);
    expect(await again().read(id)).toMatchObject({ baseRevision: revisionOf(text('two')), text: text('three') });
    await journal.saved(id, revisionOf(text('three')));
    expect(names()).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('is passed over when a write was cut off anywhere, and kept aside', async () => {
    await journal.keep(id, 'r1', text('one'));
    const { size } = statSync(path());
    await journal.keep(id, 'r1', text('one and two'));
    const whole = readFileSync(path());
    for (let cut = size + 1; cut < whole.length; cut += 17) {
      writeFileSync(path(), whole);
      truncateSync(path(), cut);
      expect((await again().read(id))?.text).toBe(text('one'));
      expect(names().some((name) => name.includes('.unreadable-'))).toBe(true);
    }
    truncateSync(path(), 10);
    const after = again();
    expect(await after.read(id)).toBeUndefined();
    await after.keep(id, 'r1', text('new'));
    expect((await again().read(id))?.text).toBe(text('new'));
  });

  it('gives no altered word, number or base, whichever byte was altered', async () => {
    const base = revisionOf('base');
    const written = [await journal.keep(id, base, text('one')), await journal.keep(id, base, text('one and two'))];
    const whole = readFileSync(path());
    for (let at = 0; at < whole.length; at += 17) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path(), bytes);
      expect([undefined, ...written]).toContainEqual(await again().read(id));
    }
  });

  it('stays untouched when a newer version wrote it', async () => {
    mkdirSync(folder);
    writeFileSync(path(), 'copydesk.journal 4\nwords of tomorrow');
    await journal.keep(id, 'r1', text('today'));
    expect((await again().read(id))?.text).toBe(text('today'));
    expect((await again().list()).map((entry) => entry.id)).toEqual([id]);
    await again().forget(id);
    expect(readFileSync(path(), 'utf8')).toBe('copydesk.journal 4\nwords of tomorrow');
  });

  it('is not led to by a record that stands after another one', async () => {
    await journal.keep(id, 'r1', text('one'));
    const start = readFileSync(path()).length;
    await journal.keep(id, 'r1', text('two'));
    const end = readFileSync(path()).length;
    // A word as long as the first: it would fit there too.
    await journal.keep(id, 'r1', text('ten'));
    const whole = readFileSync(path());
    writeFileSync(path(), Buffer.concat([whole.subarray(0, start), whole.subarray(end)]));
    expect((await again().read(id))?.text).toBe(text('one'));
    expect(names().some((name) => name.includes('.unreadable-'))).toBe(true);
  });

  it('is read from the second version, whose records had the hash of the text', async () => {
    const framed = (payload: object): string => {
      const bytes = JSON.stringify(payload);
      return `${Buffer.byteLength(bytes)} ${revisionOf(bytes)}\n${bytes}\n`;
    };
    const step = (sha256: string): string => framed({ sequence: 2, baseRevision: 'r1', sha256, keepStart: 3, keepEnd: 0, put: ' two' });
    mkdirSync(folder);
    const whole = `copydesk.journal 2\n${framed({ sequence: 1, baseRevision: 'r1', sha256: revisionOf('one'), text: 'one' })}`;
    writeFileSync(path(), whole + step(revisionOf('one two')));
    expect((await again().read(id))?.text).toBe('one two');
    await journal.keep(id, 'r1', 'one two three');
    expect((await again().read(id))?.text).toBe('one two three');
    writeFileSync(path(), whole + step(revisionOf('another text')));
    expect((await again().read(id))?.text).toBe('one');
  });

  it('is carried over from the first version, or left where it is', async () => {
    mkdirSync(folder);
    const record = { format: 'copydesk.journal', version: 1, sequence: 7, baseRevision: 'r1', sha256: revisionOf(text('old')), text: text('old') };
    writeFileSync(path(`${id}.json`), JSON.stringify(record));
    writeFileSync(path(`${other}.json`), JSON.stringify({ ...record, text: 'altered' }));
    expect(await journal.read(id)).toEqual({ sequence: 7, baseRevision: 'r1', text: text('old') });
    expect(await journal.read(other)).toBeUndefined();
    await journal.keep(other, 'r1', text('new'));
    expect(names()).toEqual([`${id}.journal`, `${other}.journal`, `${other}.json`]);
  });
});

describe('the list', () => {
  it('names every story, also one whose file is elsewhere', async () => {
    const named = createJournal(folder, { storyOf: (each) => (each === id ? '/stories/ferry.article' : undefined) });
    await named.keep(id, 'r1', text('one'));
    await named.keep(other, 'r1', text('two'));
    const list = await again().list();
    expect(list.map((entry) => [entry.id, entry.story, entry.record.text]).sort()).toEqual([[id, '/stories/ferry.article', text('one')], [other, undefined, text('two')]]);
    expect(await createJournal(join(root, 'none')).list()).toEqual([]);
  });

  it('takes back what was thrown away, unless newer words stand there; after thirty days it is gone', async () => {
    await journal.keep(id, 'r1', text('one'));
    await journal.throwAway(id);
    expect(await journal.read(id)).toBeUndefined();
    expect(await journal.takeBack(id)).toBe(true);
    expect((await again().read(id))?.text).toBe(text('one'));
    await journal.throwAway(id);
    await journal.keep(id, 'r1', text('newer'));
    expect(await journal.takeBack(id)).toBe(false);
    await journal.forget(id);
    await journal.tidy();
    const [aside = ''] = names();
    expect(aside).toContain('.thrown-');
    utimesSync(path(aside), 0, 0);
    await journal.tidy();
    expect(names()).toEqual([]);
  });
});

describe('words thrown away', () => {
  it('are kept aside for thirty days from then, however old they are', async () => {
    await journal.keep(id, 'r1', text('one'));
    utimesSync(path(), 0, 0);
    await journal.throwAway(id);
    await journal.tidy();
    expect(await journal.takeBack(id)).toBe(true);
    expect((await again().read(id))?.text).toBe(text('one'));
  });
});

/** A disk of a few megabytes, where this user may make one. */
function smallDisk(at: string): (() => void) | undefined {
  mkdirSync(at);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', at], { stdio: 'ignore' });
    return () => execFileSync('umount', [at]);
  } catch {
    return undefined;
  }
}

describe('a full disk', () => {
  it('gets the reserve, so that the journal goes on', async (context) => {
    const disk = join(root, 'disk');
    const unmount = smallDisk(disk);
    if (unmount === undefined) return context.skip('needs the right to mount a small disk');
    try {
      const reserve = createReserve(join(disk, 'reserve'));
      writeFileSync(join(disk, 'reserve'), Buffer.alloc(4 * 1024 * 1024, 1));
      folder = join(disk, 'journal');
      journal = createJournal(folder, { reserve });
      await journal.keep(id, 'r1', text('before'));
      expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(16 * 1024 * 1024, 1))).toThrow('ENOSPC');
      for (let step = 1; step <= 200; step += 1) await journal.keep(id, 'r1', text(`after ${step}`.repeat(200)));
      expect((await again().read(id))?.text).toBe(text('after 200'.repeat(200)));
      expect(readdirSync(disk).sort()).toEqual(['filler', 'journal']);
      expect(names()).toEqual([`${id}.journal`]);
    } finally {
      unmount();
    }
    return undefined;
  });

  it('has a reserve that is really there, and only where there is plenty of room', async () => {
    const reserve = createReserve(join(root, 'reserve'));
    await reserve.restore();
    expect(statSync(join(root, 'reserve')).blocks * 512).toBeGreaterThanOrEqual(4 * 1024 * 1024);
    expect(statSync(join(root, 'reserve')).mode & 0o777).toBe(0o600);
    expect(await reserve.release()).toBe(true);
    expect(await reserve.release()).toBe(false);
  });
});
