/** Enough of a content hash to tell two revisions apart by eye. */
export function shortRevision(revision: string): string {
  return revision.slice(0, 8);
}
