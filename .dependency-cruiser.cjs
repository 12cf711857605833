// Which way rooms may lean (docs: ARCHITECTURE.md, "Leanings").
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", comment: "A circle has no beginning to read from.", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "kernel-knows-nothing-above", severity: "error", from: { path: "^kernel/", pathNot: "(\\.test\\.ts$|/testing/)" }, to: { path: "^(engines|services|server|web|bench|e2e|conformance)/" } },
    { name: "engines-know-only-the-kernel", severity: "error", from: { path: "^engines/", pathNot: "\\.test\\.ts$" }, to: { path: "^(services|server|web|bench|e2e|conformance|catalog)/" } },
    { name: "engines-know-no-other-engine", severity: "error", from: { path: "^engines/([^/]+)/" }, to: { path: "^engines/", pathNot: "^engines/$1/" } },
    { name: "services-know-no-server", severity: "error", from: { path: "^services/", pathNot: "\\.test\\.ts$|/testing/" }, to: { path: "^(server|web|bench|e2e|conformance)/" } },
    { name: "services-use-the-front-door", severity: "error", comment: "Another service is reached through its index.ts only.", from: { path: "^services/([^/]+)/" }, to: { path: "^services/", pathNot: ["^services/$1/", "^services/[^/]+/index\\.ts$"] } },
    { name: "engines-are-used-by-their-door", severity: "error", from: { path: "^(services|server)/" }, to: { path: "^engines/", pathNot: "^engines/[^/]+/index\\.ts$" } },
    { name: "web-talks-over-http", severity: "error", from: { path: "^web/" }, to: { path: "^(kernel|engines|services|server)/" } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^(virtual:|\\./schema)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)node_modules/|web/dist" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
