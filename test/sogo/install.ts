import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { whyNot } from '../mail/packages.ts';

/** What SOGo's pages load by themselves: scripts, styles, pictures. */
export const resources = '/usr/lib/GNUstep/SOGo/WebServerResources';

const postgres = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, which has the version in its name. */
export function postgresPrograms(): string {
  const versions = existsSync(postgres) ? readdirSync(postgres) : [];
  const complete = versions.find((each) => existsSync(path.join(postgres, each, 'bin/initdb')));
  return path.join(postgres, complete ?? 'none', 'bin');
}

export const whyNotSogo = () =>
  whyNot({
    name: 'SOGo',
    packages: ['dovecot-imapd', 'sogo', 'memcached', 'postgresql'],
    needed: () => [
      '/usr/sbin/dovecot',
      '/usr/sbin/sogod',
      '/usr/bin/memcached',
      path.join(postgresPrograms(), 'initdb'),
      resources,
    ],
  });
