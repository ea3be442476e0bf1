import { createHash } from 'node:crypto';

/**
 * The one inline style the app allows: React Aria puts exactly this text into the page so that a press on a touch
 * screen is not taken for a scroll. It is allowed by its hash; one more character and it is refused.
 */
export const pressStyle = '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy of the window: our own files only, no inline script or style, no foreign address, and
 * strings become markup only through DOMPurify's Trusted Types policy.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${hashOf(pressStyle)}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ');
