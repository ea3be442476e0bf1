import type { z } from 'zod';
import type { CallName, CallOutput, calls } from '../../shared/ipc/contract';
import type { WindowId } from '../windows/windows';

/** Answers one call: its input as the contract's schema gives it, then a value, or a Refusal thrown. `from` is the window that asks; where there is one window it may be left out. */
export type Handler<Name extends CallName> = (input: z.output<(typeof calls)[Name]['input']>, from?: WindowId) => Promise<CallOutput<Name>>;

/** A handler for every call of the contract. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };

/** The handlers of one area: `AreaHandlers<'library'>` has every `library.*` call. */
export type AreaHandlers<Area extends string> = { readonly [Name in Extract<CallName, `${Area}.${string}`>]: Handler<Name> };
