import { readField } from '../../shared/metadata/read-field';
import { UsageError } from './command';

/** The language named by `--lang`, as an article keeps it (BCP 47). */
export function languageOf(text: string): string | undefined {
  const reading = readField('language', text);
  if (!reading.ok) throw new UsageError(`“${text}” is no language; write one like en, es or pt-BR.`);
  return reading.patch.language;
}
