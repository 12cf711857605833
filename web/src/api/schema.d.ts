/** Placeholder in the form openapi-typescript writes; replaced by the file generated from /api/openapi.json. */
export interface paths {
  "/api/meta": {
    get: {
      responses: { 200: { content: { "application/json": components["schemas"]["Meta"] } } };
    };
  };
  "/api/session": {
    get: {
      responses: { 200: { content: { "application/json": components["schemas"]["Session"] } } };
    };
    post: {
      requestBody: { content: { "application/json": { login: string; password: string } } };
      responses: { 200: { content: { "application/json": { signedIn: true } } } };
    };
    delete: {
      responses: { 200: { content: { "application/json": { signedIn: false } } } };
    };
  };
  "/api/session/membership": {
    put: {
      requestBody: { content: { "application/json": { membershipId: string } } };
      responses: { 200: { content: { "application/json": { active: string } } } };
    };
  };
  "/api/demo/clock": {
    post: {
      requestBody: { content: { "application/json": { advanceTo?: string; days?: number } } };
      responses: { 200: { content: { "application/json": components["schemas"]["Meta"] } } };
    };
  };
}

export interface components {
  schemas: {
    Text: { zh: string; en: string };
    Role: "applicant" | "agency" | "bank" | "expert" | "officer" | "analyst" | "auditor" | "administrator";
    Meta: {
      name: components["schemas"]["Text"];
      version: string;
      demo: boolean;
      now: string;
      clockOffsetMs: number;
      signIns?: {
        login: string;
        role: components["schemas"]["Role"];
        organisation: components["schemas"]["Text"];
        password: string;
      }[];
    };
    Session: {
      user: { id: string; name: string; login: string };
      memberships: {
        id: string;
        role: components["schemas"]["Role"];
        subject?: { id: string; uscc: string; name: components["schemas"]["Text"] };
        department?: { id: string; name: components["schemas"]["Text"] };
      }[];
      active: string;
      csrfToken: string;
      permissions: string[];
    };
  };
}
