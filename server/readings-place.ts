// Where the bundle with pinyin leaves its function: the one name that it and the server share.

/** A property of the global object of the server. */
export const READINGS_PLACE = 'yaodianReadings'

/** The bundle's file, beside the server's own. */
export const READINGS_FILE = 'pinyin.js'
