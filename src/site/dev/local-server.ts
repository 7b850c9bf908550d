import EleventyDevServer from '@11ty/eleventy-dev-server';

/** Eleventy's server with live reload, reachable from this machine only: a draft is nobody else's. */
export class LocalServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: 'localhost' });
  }
}
