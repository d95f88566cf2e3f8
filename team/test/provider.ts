import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/**
 * A certified OpenID provider with pages of its own, as a program: whoever signs in as `marketer.bo` is a marketer. It is told
 * by its environment under which address it is reached (ISSUER), which extension may come back (REDIRECT), for whom its
 * tokens are (AUDIENCE) and how many seconds they hold (SECONDS); it prints its port, then each grant that it has given.
 */
const { ISSUER = '', REDIRECT = '', AUDIENCE = '', SECONDS = '3600' } = process.env;

const provider = new Provider(ISSUER, {
  clients: [
    {
      client_id: 'whynow',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [REDIRECT],
      post_logout_redirect_uris: [REDIRECT],
    },
  ],
  cookies: { keys: ['of the tests'] },
  // As providers do that are set up so: whoever may refresh gets the token for it.
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  clientBasedCORS: (_ctx, origin) =>
    `${origin}/` === REDIRECT.replace(/^https:\/\/(\w+)\.chromiumapp\.org/, 'chrome-extension://$1'),
  ttl: {
    AccessToken: Number(SECONDS),
    Session: 3600,
    Grant: 3600,
    RefreshToken: 3600,
    IdToken: 3600,
    Interaction: 600,
  },
  features: {
    devInteractions: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_ctx, resource) => {
        if (resource !== AUDIENCE) throw new Error(`No such service: ${resource}`);
        return { scope: '', audience: AUDIENCE, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
      },
    },
  },
  extraTokenClaims: (_ctx, token) => ({
    roles: ['accountId' in token ? String(token.accountId).split('.')[0] : ''],
    team: 'north',
  }),
});
// It stands behind whoever has the certificate.
provider.proxy = true;
provider.on('grant.success', (ctx) => console.log(`grant ${ctx.oidc.params?.grant_type}`));
provider.on('grant.error', (_ctx, error) => console.log(`refused ${error.message} ${error.error_description ?? ''}`));
provider.on('authorization.success', (ctx) => console.log(`authorized prompt=${ctx.oidc.params?.prompt ?? ''}`));
provider.on('authorization.error', (_ctx, error) => console.log(`unauthorized ${error.error}`));
provider.on('access_token.destroyed', () => console.log('revoked access'));
provider.on('refresh_token.destroyed', () => console.log('revoked refresh'));
provider.on('server_error', (_ctx, error) => console.log(`error ${error.stack}`));

const answer = provider.callback();
const server = createServer((request, response) => {
  if (request.url === '/favicon.ico') response.writeHead(204).end();
  else void answer(request, response);
});
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
