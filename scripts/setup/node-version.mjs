const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/** Ends with one clear line when Node is too old. */
export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`策源需要 Node.js 20.19 或更新版本，当前为 ${process.versions.node}。/ Ceyuan needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
