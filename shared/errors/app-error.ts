/**
 * Everything that can be refused, with the facts needed to explain it. A closed union: renderer/notices/describe-error.ts
 * (for people) and main/cli.ts (one sentence on stderr) must word every code.
 */
export type AppError =
  | { readonly code: 'article/not-found'; readonly name: string }
  | { readonly code: 'article/not-an-article'; readonly name: string; readonly detail: string }
  | { readonly code: 'article/damaged'; readonly name: string; readonly detail: string }
  | { readonly code: 'article/too-large'; readonly name: string; readonly limit: number }
  | { readonly code: 'article/bad-link'; readonly name: string }
  | { readonly code: 'article/newer-version'; readonly name: string; readonly version: number }
  | { readonly code: 'article/changed-on-disk'; readonly name: string; readonly revision: string }
  | { readonly code: 'article/gone'; readonly name: string }
  /** `reason` in the person's language. */
  | { readonly code: 'article/must-stay'; readonly name: string; readonly reason: string }
  | { readonly code: 'article/open-elsewhere'; readonly name: string }
  /** Somebody else edits it: their name, or that of their computer. */
  | { readonly code: 'article/edited-by'; readonly name: string; readonly who: string }
  | { readonly code: 'article/name-taken'; readonly name: string }
  | { readonly code: 'article/bad-name'; readonly name: string }
  | { readonly code: 'article/read-only'; readonly name: string }
  | { readonly code: 'disk/full'; readonly name: string }
  | { readonly code: 'disk/not-allowed'; readonly name: string }
  | { readonly code: 'disk/failed'; readonly name: string; readonly detail: string }
  | { readonly code: 'disk/no-folder'; readonly name: string }
  | { readonly code: 'disk/no-trash'; readonly name: string }
  | { readonly code: 'history/not-found' }
  | { readonly code: 'history/damaged' }
  | { readonly code: 'library/none' }
  | { readonly code: 'library/unreadable'; readonly name: string; readonly detail: string }
  | { readonly code: 'import/too-large'; readonly name: string; readonly limit: number }
  | { readonly code: 'import/not-text'; readonly name: string }
  | { readonly code: 'import/empty'; readonly name: string }
  | { readonly code: 'import/timed-out'; readonly name: string }
  | { readonly code: 'import/unknown-kind'; readonly name: string }
  | { readonly code: 'picture/too-large'; readonly name: string; readonly limit: number }
  | { readonly code: 'picture/too-many-pixels'; readonly name: string; readonly width: number; readonly height: number }
  | { readonly code: 'picture/can-run'; readonly name: string }
  | { readonly code: 'picture/unknown-kind'; readonly name: string }
  | { readonly code: 'picture/damaged'; readonly name: string }
  | { readonly code: 'picture/missing'; readonly name: string }
  | { readonly code: 'field/unknown'; readonly field: string }
  | { readonly code: 'field/invalid'; readonly field: string; readonly value: string; readonly reason: string }
  | { readonly code: 'workflow/not-allowed'; readonly move: string; readonly state: string }
  | { readonly code: 'publish/blocked'; readonly rules: readonly string[] }
  | { readonly code: 'publish/format-refuses'; readonly format: string; readonly field: string; readonly reason: string }
  | { readonly code: 'publish/not-read-back'; readonly name: string; readonly field: string }
  | { readonly code: 'publish/unsaved'; readonly name: string }
  | { readonly code: 'call/refused'; readonly call: string; readonly detail: string }
  | { readonly code: 'unexpected'; readonly reportId: string };

/** The code of a refusal. */
export type ErrorCode = AppError['code'];
