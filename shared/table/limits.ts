/** Largest file that is read as a table: 256 MB. Above it the file is refused with the limit. */
export const MAX_TABLE_BYTES = 256 * 1024 * 1024

/** Most columns of a table. A file with more is refused: it was read with the wrong delimiter, or is no table. */
export const MAX_TABLE_COLUMNS = 1_000

/** Most rows of a table. */
export const MAX_TABLE_ROWS = 5_000_000

/** Longest text of a cell in UTF-16 units; what is longer is cut in the table and stays whole in the file. */
export const MAX_CELL_UNITS = 100_000

/** Longest record of a file in UTF-16 units, over all its lines; a longer one is no row of a table. */
export const MAX_RECORD_UNITS = 8 * 1024 * 1024

/** Most cells of a record. One with more columns than a table may have is refused by their number, if they are not beyond this. */
export const MAX_RECORD_CELLS = 20_000

/** Longest quoted cell in UTF-16 units; a quote that is not closed by then is read as it stands. */
export const MAX_QUOTED_UNITS = 1024 * 1024
