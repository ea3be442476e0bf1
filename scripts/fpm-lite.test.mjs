import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDeb, controlFile, readFpmArguments } from './fpm-lite.mjs';
import { isOnPath } from './system-libraries.mjs';

const basics = ['-s', 'dir', '--force', '-t', 'deb', '--architecture', 'x86_64', '--name', 'desk', '--version', '1.2.3', '--maintainer', 'A <a@b.example>', '--description', 'Synopsis\n A longer text'];

describe("fpm's command line", () => {
  it('reads values in both spellings, lists, and files with and without a target', () => {
    const request = readFpmArguments([...basics, '-d', 'libone | libtwo', '-d', 'libthree', '--url=https://a.example/?b=c', 'from/=/opt/Desk', 'usr/x']);
    expect(request.options['--url']).toBe('https://a.example/?b=c');
    expect(request.lists['-d']).toEqual(['libone | libtwo', 'libthree']);
    expect(request.files).toEqual([{ from: 'from/', to: '/opt/Desk' }, { from: 'usr/x', to: '/usr/x' }]);
  });

  it('refuses an option it does not handle, and every other kind of package', () => {
    expect(() => readFpmArguments([...basics, '--config-files', 'x'])).toThrow('does not know the option --config-files');
    expect(() => readFpmArguments(['-s', 'dir', '-t', 'rpm'])).toThrow('nothing else');
  });

  it('becomes a control file without empty fields', () => {
    expect(controlFile(readFpmArguments([...basics, '-d', 'libone']), 7)).toBe(
      'Package: desk\nVersion: 1.2.3\nArchitecture: amd64\nMaintainer: A <a@b.example>\nInstalled-Size: 7\nDepends: libone\nSection: misc\nPriority: optional\nDescription: Synopsis\n A longer text\n',
    );
  });
});

describe.runIf(isOnPath('dpkg-deb'))('the package', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fpm-lite-test-'));
    mkdirSync(path.join(folder, 'app'));
    writeFileSync(path.join(folder, 'app', 'desk'), '#!/bin/sh\n', { mode: 0o700 });
    writeFileSync(path.join(folder, 'app', 'notes.txt'), 'words', { mode: 0o600 });
    writeFileSync(path.join(folder, 'after'), '#!/bin/sh\nexit 0\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function build(name) {
    const file = path.join(folder, name);
    buildDeb([...basics, '--after-install', path.join(folder, 'after'), '--deb-compression', 'gz', '--package', file, `${path.join(folder, 'app')}/=/opt/Desk`], { SOURCE_DATE_EPOCH: '1700000000', DEB_LEVEL: '1' });
    return file;
  }

  it('holds the files where everybody can read them, owned by root', () => {
    const listing = execFileSync('dpkg-deb', ['--contents', build('a.deb')], { encoding: 'utf8' });
    expect(listing).toMatch(/-rwxr-xr-x root\/root .* \.\/opt\/Desk\/desk\n/);
    expect(listing).toMatch(/-rw-r--r-- root\/root .* \.\/opt\/Desk\/notes\.txt\n/);
    expect(execFileSync('dpkg-deb', ['--info', path.join(folder, 'a.deb')], { encoding: 'utf8' })).toContain('postinst');
  });

  it('is the same bytes each time', () => {
    expect(readFileSync(build('a.deb')).equals(readFileSync(build('b.deb')))).toBe(true);
  });
});
