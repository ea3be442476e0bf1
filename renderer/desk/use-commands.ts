import { useEffect, useRef } from 'react';
import { needsArticle } from '../../shared/commands/commands';
import { on } from '../api/client';
import { runCommand, type CommandTarget } from '../commands/run-command';

/** Carries out what the native menu and its shortcuts ask for. `withoutStory` answers a command that needs a story when none is open. */
export function useCommands(target: CommandTarget, withoutStory: (() => void) | undefined): void {
  const latest = useRef({ target, withoutStory });
  useEffect(() => {
    latest.current = { target, withoutStory };
  });
  useEffect(
    () =>
      on('command', (id) => {
        if (latest.current.withoutStory !== undefined && needsArticle(id)) latest.current.withoutStory();
        else runCommand(id, latest.current.target);
      }),
    [],
  );
}
