import { Refusal } from '../../shared/errors/refusal';

/** The errno word of a failed system call (`ENOSPC`), or undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** Whether a call failed for want of room on the disk. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Refusal ? error.error.code === 'disk/full' : full.has(errnoOf(error) ?? '');
}

const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * What a failed system call means for a person. Node's own message is never passed on: it holds the path. Refusals pass
 * through unchanged; what is no system error is a bug and is thrown as it is.
 */
export function diskRefusal(error: unknown, name: string): unknown {
  const errno = errnoOf(error);
  if (error instanceof Refusal || errno === undefined || !/^E[A-Z0-9]+$/.test(errno)) return error;
  if (full.has(errno)) return new Refusal({ code: 'disk/full', name });
  if (notAllowed.has(errno)) return new Refusal({ code: 'disk/not-allowed', name });
  if (errno === 'ELOOP') return new Refusal({ code: 'article/bad-link', name });
  if (errno === 'ENAMETOOLONG') return new Refusal({ code: 'article/bad-name', name });
  return new Refusal({ code: 'disk/failed', name, detail: errno });
}
