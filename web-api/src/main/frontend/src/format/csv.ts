/**
 * A table as CSV that Excel opens in columns and that cannot carry a formula: a cell starting with = + - @ or a control character is text in Excel only with a
 * leading apostrophe. Numbers (plain, possibly negative) stay numbers.
 */
export function toCsv(rows: string[][]): string {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const number = /^-?\d{1,15}(\.\d{1,10})?$/.test(text);
  const safe = !number && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function download(name: string, content: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
