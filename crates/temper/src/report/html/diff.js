// What differs between two lists of lines, given as numbers that are equal where the lines are.

const MOST_CELLS = 4000000;

/** Rows of [left place or -1, right place or -1]: equal lines share a row, changed stretches stand side by side. */
function diffRows(left, right) {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start
    && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const rows = [];
  for (let i = 0; i < start; i++) rows.push([i, i]);
  rows.push(...middleRows(left, right, start, left.length - end, right.length - end));
  for (let i = end; i > 0; i--) rows.push([left.length - i, right.length - i]);
  return rows;
}

/** The longest common subsequence of the parts that differ; texts too large for its table are wholly changed. */
function middleRows(left, right, start, leftEnd, rightEnd) {
  const n = leftEnd - start, m = rightEnd - start;
  const changed = (i, iEnd, j, jEnd) => {
    const rows = [];
    while (i < iEnd || j < jEnd) rows.push([i < iEnd ? i++ : -1, j < jEnd ? j++ : -1]);
    return rows;
  };
  if (n * m > MOST_CELLS) return changed(start, leftEnd, start, rightEnd);
  const length = new Uint32Array((n + 1) * (m + 1));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      length[i * (m + 1) + j] = left[start + i] === right[start + j]
        ? length[(i + 1) * (m + 1) + j + 1] + 1
        : Math.max(length[(i + 1) * (m + 1) + j], length[i * (m + 1) + j + 1]);
    }
  }
  const rows = [];
  let i = 0, j = 0, fromI = 0, fromJ = 0;
  const flush = () => rows.push(...changed(start + fromI, start + i, start + fromJ, start + j));
  while (i < n && j < m) {
    if (left[start + i] === right[start + j]) {
      flush();
      rows.push([start + i++, start + j++]);
      fromI = i;
      fromJ = j;
    } else if (length[(i + 1) * (m + 1) + j] >= length[i * (m + 1) + j + 1]) i++;
    else j++;
  }
  i = n;
  j = m;
  flush();
  return rows;
}
