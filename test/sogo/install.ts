import { globSync } from 'node:fs';
import path from 'node:path';
import { whyNot } from '../real/packages.ts';

/** What SOGo's pages load by themselves: scripts, styles, pictures. */
export const resources = '/usr/lib/GNUstep/SOGo/WebServerResources';

const initdb = '/usr/lib/postgresql/*/bin/initdb';

/** The folder of PostgreSQL's programs, which has the version in its name. */
export const postgresPrograms = () => path.dirname(globSync(initdb)[0] ?? initdb);

export const whyNotSogo = () =>
  whyNot({
    name: 'SOGo',
    root: 'its mail server starts as root and drops its rights itself',
    packages: ['dovecot-imapd', 'sogo', 'memcached', 'postgresql'],
    needed: ['/usr/sbin/dovecot', '/usr/sbin/sogod', '/usr/bin/memcached', initdb, resources],
  });
