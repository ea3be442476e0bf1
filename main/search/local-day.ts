const two = (number: number): string => String(number).padStart(2, '0');

/** The day of an instant (ms since 1970) where the computer stands, `YYYY-MM-DD`: a list is read here and now. */
export function localDay(instant: number): string {
  const date = new Date(instant);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The instant (ms since 1970) at which a day begins where the computer stands. */
export function startOfDay(day: string): number {
  return new Date(`${day}T00:00:00`).getTime();
}
