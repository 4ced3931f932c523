export const limitInMegabytes = 16

/** Bytes beyond which a file is not read at all. */
export const sizeLimit = limitInMegabytes * 1024 * 1024
