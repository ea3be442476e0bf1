import type { Message } from '../message';

/** Words of the review area. */
export const reviewMessages = {
  'review.state.draft': { en: 'Draft', es: 'Borrador' },
  'review.state.in-review': { en: 'In review', es: 'En revisión' },
  'review.state.changes-requested': { en: 'Changes asked', es: 'A corregir' },
  'review.state.approved': { en: 'Approved', es: 'Aprobado' },
  'review.state.published': { en: 'Published', es: 'Publicado' },
  'review.move.submit': { en: 'Send to review', es: 'Enviar a revisión' },
  'review.move.request-changes': { en: 'Ask for changes', es: 'Pedir cambios' },
  'review.move.approve': { en: 'Approve', es: 'Aprobar' },
  'review.move.publish': { en: 'Publish', es: 'Publicar' },
  'review.move.reopen': { en: 'Back to draft', es: 'Volver a borrador' },
  'review.move.edit-after-approval': { en: 'Edited after approval', es: 'Editado tras aprobarse' },
  'review.role.reporter': { en: 'Reporter', es: 'Redacción' },
  'review.role.editor': { en: 'Editor', es: 'Edición' },
} as const satisfies Record<string, Message>;
