import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** One file of the page. */
export interface Asset {
  type: string;
  body: Buffer;
}

/**
 * Reads the page's files from a folder, by the path they are served at (`index.html` at `/`). Rejects with what to do
 * where the folder has no page.
 */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const names = await readdir(folder).catch(() => []);
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    assets.set(name === 'index.html' ? '/' : `/${name}`, { type, body: await readFile(join(folder, name)) });
  }
  if (!assets.has('/')) throw new Error(`The playground's page is not in ${folder}. Run npm run build.`);
  return assets;
}
