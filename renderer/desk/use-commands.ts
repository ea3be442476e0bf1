import { useEffect, useRef } from 'react';
import { on } from '../api/client';
import { runCommand, type CommandTarget } from '../commands/run-command';

/** Carries out what the native menu and its shortcuts ask for. */
export function useCommands(target: CommandTarget): void {
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  useEffect(() => on('command', (id) => runCommand(id, latest.current)), []);
}
