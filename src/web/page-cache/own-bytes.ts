/** The memory behind bytes that are kept. */

/** Bytes with no more memory behind them than they need: Node hands out short buffers as pieces of a large one, and each
 *  keeps all of it. */
export function ownBytes(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
