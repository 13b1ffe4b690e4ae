// Tables of documents as rows with as many cells each.

/** Characters of a cell that is a page laid out in a table. */
const LONG = 400;

/** Columns that a table may have. */
const WIDEST = 500;

const DIGITS = /^\p{Nd}{4}$/u;

/** Whether a table holds text that was laid out with it: one column, or a cell with much text. */
export function isLayout(rows) {
  return Math.max(0, ...rows.map((row) => row.length)) < 2 || rows.some((row) => row.some(({ text }) => [...text].length > LONG));
}

/**
 * Gives every row a cell in every column. Words that go over several columns or rows stand in
 * each; a number stands in the first only, or it would be counted twice, and so do words over the
 * whole width.
 *
 * @param {{ holds: unknown[], text: string, columns: number, rows: number }[][]} rows
 */
export function spread(rows) {
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  const grid = [];
  /** By column: a cell from above, its rows that are left, whether it repeats. */
  const below = new Map();
  for (const row of rows) {
    const line = [];
    const waiting = [...row].reverse();
    while (line.length < WIDEST && (waiting.length > 0 || [...below.keys()].some((column) => column >= line.length))) {
      const at = line.length;
      if (below.has(at)) {
        const { cell, left, again } = below.get(at);
        below.delete(at);
        if (left > 1) below.set(at, { cell, left: left - 1, again });
        line.push(again ? cell.holds : []);
        continue;
      }
      const cell = waiting.pop();
      if (!cell) {
        line.push([]);
        continue;
      }
      for (let column = 0; column < Math.min(cell.columns, WIDEST - at); column++) {
        const again = repeats(cell) && (column === 0 || cell.columns < width);
        line.push(again || column === 0 ? cell.holds : []);
        if (cell.rows > 1) below.set(at + column, { cell, left: cell.rows - 1, again });
      }
    }
    grid.push(line);
  }
  const most = Math.max(0, ...grid.map((line) => line.length));
  for (const line of grid) while (line.length < most) line.push([]);
  return grid;
}

/** Words repeat; a cell of digits, signs and blanks does not, unless it is a year. */
function repeats({ text }) {
  const said = text.trim();
  return (DIGITS.test(said) && /^(?:19|20)/u.test(said)) || /\p{L}/u.test(said);
}
