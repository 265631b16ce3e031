/** Node's own http. An `import` of it reads all that it exports, and with WebSocket loads the client of HTTP that `fetch` is: a
 *  tenth of a start and 12 MB, for what a server never asks. */
export const { createServer, IncomingMessage, ServerResponse, STATUS_CODES } =
  process.getBuiltinModule('node:http');
