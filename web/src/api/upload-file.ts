import type { UploadedFile } from "../forms/field.ts";
import { answer, api } from "./client.ts";
import type { components } from "./schema.d.ts";

/** Sends one file; the same content sent again gives the same id. @throws ApiProblem when its kind or size is not taken */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const body = new FormData();
  body.append("file", file, file.name);
  const stored = await answer<components["schemas"]["File"]>(
    // The body is no JSON; its description in the API cannot be typed by the client.
    api.POST("/api/files", { body: body as never, bodySerializer: (form: unknown) => form as FormData }),
  );
  return { id: stored.id, name: stored.name, sizeBytes: stored.bytes };
}

/** Where a file can be downloaded by those who may read it. */
export function filePath(id: string): string {
  return `/api/files/${id}`;
}
