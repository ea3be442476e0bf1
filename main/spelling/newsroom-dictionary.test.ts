import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../shared/errors/refusal';
import { createNewsroomDictionary, type NewsroomDictionary } from './newsroom-dictionary';

let library = '';
let changes = 0;
const opened: NewsroomDictionary[] = [];

function dictionary(): NewsroomDictionary {
  const made = createNewsroomDictionary({ head: () => 'Our words', changed: () => (changes += 1) });
  opened.push(made);
  return made;
}

const file = (): string => join(library, '.copydesk', 'dictionary.txt');
const write = (text: string): void => {
  mkdirSync(join(library, '.copydesk'), { recursive: true });
  writeFileSync(file(), text);
};

beforeEach(() => {
  library = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-words-')));
  changes = 0;
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
  rmSync(library, { recursive: true, force: true });
});

describe('the newsroom’s dictionary', () => {
  it('begins with its first word, in a file that says what it is', async () => {
    const words = dictionary();
    await words.use(library);
    expect([words.words(), existsSync(file())]).toEqual([[], false]);
    await words.add('Tepoztlán');
    expect(readFileSync(file(), 'utf8')).toBe('# Our words\nTepoztlán\n');
    expect(words.words()).toEqual(['Tepoztlán']);
    expect(changes).toBe(1);
  });

  it('is read when a library is opened and follows what others write, words that come and words that go', async () => {
    write('Abarca\nZedillo\n');
    const words = dictionary();
    await words.use(library);
    expect(words.words()).toEqual(['Abarca', 'Zedillo']);
    write('Abarca\nNieto\n');
    await vi.waitFor(() => expect(words.words()).toEqual(['Abarca', 'Nieto']), { timeout: 10_000 });
    rmSync(file());
    await vi.waitFor(() => expect(words.words()).toEqual([]), { timeout: 10_000 });
  });

  it('keeps the words of all when several people add at once', async () => {
    const desks = [dictionary(), dictionary(), dictionary()];
    await Promise.all(desks.map((desk) => desk.use(library)));
    const added = ['Abarca', 'Barros', 'Cossío', 'Dehesa', 'Elizondo', 'Fox'];
    await Promise.all(added.map((word, index) => (desks[index % 3] ?? dictionary()).add(word)));
    expect(readFileSync(file(), 'utf8')).toBe(`# Our words\n${added.join('\n')}\n`);
  });

  it('keeps what others wrote since, their comments too', async () => {
    write('# Names\nAbarca\n');
    const words = dictionary();
    await words.use(library);
    write('# Names\nAbarca\nBarros # the mayor\n');
    await words.add('Zedillo');
    expect(readFileSync(file(), 'utf8')).toBe('# Names\nAbarca\nBarros # the mayor\nZedillo\n');
  });

  it('refuses without a library, and a file that is no text stays as it is', async () => {
    const words = dictionary();
    await expect(words.add('Abarca')).rejects.toBeInstanceOf(Refusal);
    write('a\0b');
    await words.use(library);
    await expect(words.add('Abarca')).rejects.toBeInstanceOf(Refusal);
    expect(readFileSync(file(), 'utf8')).toBe('a\0b');
  });

  it('leaves the words of one library behind when another is opened', async () => {
    write('Abarca\n');
    const words = dictionary();
    await words.use(library);
    const other = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-words-')));
    await words.use(other);
    expect(words.words()).toEqual([]);
    rmSync(other, { recursive: true });
  });
});
