import { createServer } from 'vite';
import { answerProblem } from './http/problem.ts';
import type { LocalHttp, NodeListener } from './http.ts';
import { PORTAL } from '#infra/portal/build.ts';

/**
 * Vite with hot reload behind the same address as the API: one origin, so sign-in and cookies are what they are in the
 * built portal.
 */
export async function startDevPortal(
  http: LocalHttp,
): Promise<{ readonly portal: NodeListener; readonly stop: () => Promise<void> }> {
  // Kit finds its sources from the working directory; everything else here uses absolute paths.
  process.chdir(PORTAL);
  const vite = await createServer({
    root: PORTAL,
    logLevel: 'warn',
    server: { middlewareMode: true, ws: { server: http.server }, proxy: {} },
  });
  return {
    portal: (request, response) =>
      new Promise<void>((resolve, reject) => {
        response.once('close', resolve);
        vite.middlewares(request, response, (fault?: unknown) => {
          if (fault !== undefined) {
            reject(fault instanceof Error ? fault : new Error('Vite failed', { cause: fault }));
            return;
          }
          answerProblem(
            response,
            { status: 404, code: 'notFound', title: 'Not found', detail: 'No such page.' },
            '-',
          );
        });
      }),
    stop: () => vite.close(),
  };
}
