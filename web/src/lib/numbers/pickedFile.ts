export type PickedFile = { readonly name: string; readonly csv: string };

// The server takes 5 MB of text; an own check answers before anything is sent.
const mostBytes = 5_000_000;

/** Reads a chosen file as text. Spreadsheets of old write Windows-1252: what is no UTF-8 is read as that. */
export async function readFile(
  file: File,
): Promise<
  | { readonly ok: true; readonly file: PickedFile }
  | { readonly ok: false; readonly code: 'fileTooBig' | 'notText' }
> {
  if (file.size > mostBytes) return { ok: false, code: 'fileTooBig' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A workbook is a zip, and no text holds a zero.
  if (bytes.includes(0)) return { ok: false, code: 'notText' };
  return { ok: true, file: { name: file.name.slice(0, 200), csv: decoded(bytes) } };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
