/**
 * A file that is brought once. The first call gives a promise, and calls after its arrival give the file itself, which
 * `{#await}` draws at once: what was brought beside a page's data stands in its first drawing.
 */
export function kept<File>(load: () => Promise<File>): () => File | Promise<File> {
  let here: File | undefined;
  return () =>
    here ??
    load().then((file) => {
      here = file;
      return file;
    });
}
