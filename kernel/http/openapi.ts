import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";

/** Describes every route mounted after this call at /api/openapi.json, with a readable page at /api/docs. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "策源 Ceyuan", version, description: "城市创新服务平台接口 / the open platform of a city's innovation services", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "ceyuan_session" } },
      },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnusedSchemas(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: false, uiConfig: { docExpansion: "none" } });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
}

interface Described {
  components?: { schemas?: Record<string, unknown> };
}

/** The library describes every named schema twice, as input and as output; what no route reaches is left out. */
function withoutUnusedSchemas<T extends object>(document: T): T {
  const { components, ...rest } = document as T & Described;
  const schemas = components?.schemas ?? {};
  const reached = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ""] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (reached.has(name)) continue;
      reached.add(name);
      follow(schemas[name] ?? null);
    }
  };
  follow(rest);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => reached.has(name)));
  return { ...document, components: { ...components, schemas: kept } };
}
