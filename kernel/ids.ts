import { v7 } from "uuid";

/** An id of one kind of thing; ids of different kinds do not mix. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

/** Makes ids. Passed in, so that tests and simulations repeat. */
export type NewId = () => string;

/** UUID version 7 (RFC 9562): grows with time, so that indexes stay dense. */
export const newUuid: NewId = () => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True when the text has the form of a UUID of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
