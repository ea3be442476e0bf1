/** The IANA zone of this computer: a fallback for what the window shows, never a guess about a story. */
export function computerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
