/**
 * Node.js has `ArrayBuffer.prototype.transferToFixedLength` (ECMAScript 2024) from version 21 on; the PDF library calls it for
 * every font that a page draws with. Files are read in a thread of their own, so nothing else sees what is added here.
 */
export function addTransferToFixedLength(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length));
      return moved;
    },
  });
}
