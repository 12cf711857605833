import openapiTS, { astToString } from "openapi-typescript";
import { openApiDocument } from "./describe-routes.ts";

const HEADER = "// Generated from /api/openapi.json by `npm run generate`. Do not edit.\n\n";

/** TypeScript types of the whole API, for the portal's client. */
export async function clientTypes(): Promise<string> {
  const document = await openApiDocument();
  return HEADER + astToString(await openapiTS(document as never, { alphabetize: true }));
}
