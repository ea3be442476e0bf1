/** The keywords after `typed` was added: split at commas and semicolons, trimmed, none twice whatever its capitals. */
export function wordsAdded(words: readonly string[], typed: string): readonly string[] {
  const next = [...words];
  for (const word of typed.split(/[,;]/).map((each) => each.trim().replace(/\s+/g, ' '))) {
    if (word !== '' && !next.some((each) => each.toLocaleLowerCase() === word.toLocaleLowerCase())) next.push(word);
  }
  return next;
}
