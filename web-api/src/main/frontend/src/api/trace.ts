export interface CallTrace {
  /** what a person can name to the operators, found in every log */
  id: string;
  /** the header's value, as https://www.w3.org/TR/trace-context/ writes it */
  parent: string;
}

/** Joins a call with all that it causes: in the server, in the engine and at other institutions. */
export function newTrace(): CallTrace {
  const id = hex(16);
  return { id, parent: `00-${id}-${hex(8)}-01` };
}

function hex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
