import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCompany, type Company } from './company.ts';

const usual = 'waymark.config.ts';

/**
 * What the company chose, out of its file.
 * @throws Error with a sentence a choice that is missing or wrong
 */
export async function companyIn(file = usual): Promise<Company> {
  const path = resolve(file);
  if (!existsSync(path)) {
    throw new Error(
      `There is no ${file}: copy waymark.config.example.ts to ${usual} and say what your company chooses.`,
    );
  }
  const { company } = (await import(pathToFileURL(path).href)) as { readonly company?: unknown };
  if (company === undefined)
    throw new Error(`${file} exports no "company": begin with waymark.config.example.ts.`);
  return readCompany(company, file);
}
