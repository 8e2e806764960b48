import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a file, one at a time. Not node:readline: that also breaks at U+2028, which may stand in a text.
 * @throws Error with one sentence when the file cannot be read
 */
export async function* linesOf(path: string): AsyncGenerator<string, void, undefined> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const bytes of createReadStream(path)) {
      const parts = (rest + decoder.write(bytes as Buffer)).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (cause) {
    throw new Error(`The file ${path} cannot be read.`, { cause });
  }
  if (rest !== '') yield rest;
}
