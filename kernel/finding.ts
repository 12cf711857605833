import type { Text } from "./text.ts";

/** One thing that a check found wrong: in which room, what kind, where exactly, in words. */
export interface Finding {
  room: string;
  code: string;
  where: string;
  message: Text;
}
