/** Sizes beyond which a form is not opened, in bytes: packed and unpacked. The message of `template/unreadable` names them. */
export const packedLimit = 64 * 1024 * 1024
export const unpackedLimit = 200 * 1024 * 1024
