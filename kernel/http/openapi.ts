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
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: false, uiConfig: { docExpansion: "none" } });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
}
