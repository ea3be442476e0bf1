/** How deep JSON may be nested: far more than any story is, far less than what ends a program that follows it down. */
export const deepestJson = 200;

/**
 * What reading this JSON into memory would drop or change in silence, in a few words; undefined when nothing. A reader sees the
 * last of a key that stands twice, digits that a number has no room for are gone, and some names are no names for us. Text
 * that is no JSON gives an answer that says nothing.
 */
export function jsonLoss(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]|-?\d[\d.eE+-]*/g)) {
    if (string === undefined) {
      if (token === '{' || token === '[') open.push(new Set());
      else if (token === '}' || token === ']') open.pop();
      else if (!keepsDigits(token)) return `the number ${token.slice(0, 40)} cannot be kept`;
      if (open.length > deepestJson) return 'it is nested too deep';
    } else if (colon !== undefined) {
      const key = string.includes('\\') ? spoken(string) : string.slice(1, -1);
      if (key === '__proto__') return 'the key “__proto__” cannot be kept';
      if (open.at(-1)?.has(key) === true) return `the key “${key.slice(0, 40)}” stands twice`;
      open.at(-1)?.add(key);
    }
  }
  return undefined;
}

function spoken(string: string): string {
  try {
    return String(JSON.parse(string));
  } catch {
    return string;
  }
}

function keepsDigits(token: string): boolean {
  const number = Number(token);
  return Number.isFinite(number) && digitsOf(token) === digitsOf(String(number));
}

/** The same for all ways to write the same number down: `1.50` and `15e-1`. */
function digitsOf(token: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, '');
  const short = digits.replace(/0+$/, '');
  return short === '' ? '0' : `${sign}${short}e${Number(power) - part.length + digits.length - short.length}`;
}
