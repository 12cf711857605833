/**
 * What use cases may reach beside the database: the catalog, the search index, the signer ...
 * Empty here: each room adds its own tool by declaration merging, and the composition root fills them in.
 */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface Toolbox {}
