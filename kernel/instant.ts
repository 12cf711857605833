import { z } from "zod";

/** Wire form of a moment: an ISO 8601 text in UTC, a `Date` inside. */
export const zInstant = z
  .codec(z.iso.datetime({ offset: true }), z.date(), { decode: (text) => new Date(text), encode: (at) => at.toISOString() })
  .meta({ description: "moment in UTC, ISO 8601" });
